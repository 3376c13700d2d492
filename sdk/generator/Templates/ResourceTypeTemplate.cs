using Sandboxes.SdkGenerator.Model;

namespace Sandboxes.SdkGenerator.Templates;

/// <summary>The attribute that ties a class to its resource type and to the version of the package.</summary>
internal static class ResourceTypeTemplate
{
    public static string Write(Package package)
    {
        var writer = new CodeWriter(package.Namespace);
        var name = $"{Naming.Member(package.Name)}ResourceTypeAttribute";
        writer.Block($"internal sealed class {name} : global::Pulumi.ResourceTypeAttribute", () =>
            writer.Block($"public {name}(string type)\n    : base(type, Utilities.Version)", () => { }));
        return writer.ToString();
    }
}

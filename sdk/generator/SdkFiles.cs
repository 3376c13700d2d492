using Sandboxes.SdkGenerator.Model;
using Sandboxes.SdkGenerator.Templates;

namespace Sandboxes.SdkGenerator;

/// <summary>The table of contents: every file of the SDK that the schema decides, by its path in the SDK's folder.</summary>
internal static class SdkFiles
{
    public static SortedDictionary<string, string> Generate(Package package)
    {
        var types = new TypeNames(package.Namespace);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Utilities.cs"] = UtilitiesTemplate.Write(package),
            [$"{Naming.Member(package.Name)}ResourceTypeAttribute.cs"] = ResourceTypeTemplate.Write(package),
            ["Provider.cs"] = new ResourceTemplate(package, types).Write(package.Provider, isProvider: true),
            ["Config/Config.cs"] = ConfigTemplate.Write(package, types),
            ["Enums.cs"] = EnumsTemplate.Write(package),
        };
        foreach (var resource in package.Resources)
            files[$"{resource.Name}.cs"] = new ResourceTemplate(package, types).Write(resource, isProvider: false);
        foreach (var function in package.Functions)
            files[$"{function.Name}.cs"] = FunctionTemplate.Write(package, types, function);
        foreach (var type in package.Objects)
            files[$"Outputs/{type.Name}.cs"] = OutputTypeTemplate.WriteFile(package, types, type);
        return files;
    }
}

namespace Sandboxes.SdkGenerator.Model;

/// <summary>The whole schema. Everything is in the order of its name.</summary>
internal sealed record Package(
    string Name,
    string? PluginDownloadUrl,
    IReadOnlyList<Property> Configuration,
    Resource Provider,
    IReadOnlyList<Resource> Resources,
    IReadOnlyList<Function> Functions,
    IReadOnlyList<ObjectType> Objects,
    IReadOnlyList<Enumeration> Enumerations)
{
    public string Namespace => $"Pulumi.{Naming.Member(Name)}";
}

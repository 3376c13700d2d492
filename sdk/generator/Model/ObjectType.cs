namespace Sandboxes.SdkGenerator.Model;

/// <summary>A class with properties.</summary>
internal sealed record ObjectType(string Name, string Description, IReadOnlyList<Property> Properties);

namespace Sandboxes.SdkGenerator.Model;

/// <summary>A resource, or the provider.</summary>
internal sealed record Resource(string Token, string Name, string Description, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs);

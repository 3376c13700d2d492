namespace Sandboxes.SdkGenerator.Model;

/// <summary>A function of the provider.</summary>
internal sealed record Function(string Token, string Name, string Description, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs);

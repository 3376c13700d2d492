namespace Sandboxes.Engine;

/// <summary>All that the engine room needs to serve a provider.</summary>
/// <param name="Version">Semantic version without a leading v.</param>
/// <param name="Schema">The package schema, JSON in UTF-8, without <c>version</c>.</param>
/// <param name="Configuration">The provider's own configuration.</param>
/// <param name="Resources">Every resource type it can create.</param>
/// <param name="Functions">Every function it can run.</param>
public sealed record ProviderDefinition(
    string Version,
    ReadOnlyMemory<byte> Schema,
    IProviderConfiguration Configuration,
    IReadOnlyList<IResource> Resources,
    IReadOnlyList<IFunction> Functions);

using System.Collections.Immutable;
using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>What the engine says about a resource. <paramref name="IsSettled"/> is false for one it skipped or failed.</summary>
internal sealed record ResourceAnswer(
    string Urn,
    string Id,
    PropertyMap Properties,
    ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies,
    bool IsSettled);

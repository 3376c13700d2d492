using System.Collections.Immutable;
using Sandboxes.Engine.Values;

namespace Pulumi;

/// <summary>What is common to registering and reading a resource, with everything awaited.</summary>
internal sealed record PreparedResource(
    PropertyMap Inputs,
    string ParentUrn,
    string Provider,
    ImmutableArray<string> Dependencies,
    ImmutableDictionary<string, ImmutableArray<string>> PropertyDependencies,
    ImmutableArray<Pulumirpc.Alias> Aliases,
    string DeletedWith);

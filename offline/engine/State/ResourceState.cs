using Sandboxes.Engine.Values;

namespace Sandboxes.Offline.State;

/// <summary>One resource as the checkpoint keeps it. Immutable; two states are the same entry only by reference.</summary>
internal sealed record ResourceState
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    public bool Custom { get; init; }

    /// <summary>Replaced by a newer one and still to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>Deleted already, to be created again by its replacement.</summary>
    public bool PendingReplacement { get; init; }

    public string Id { get; init; } = "";

    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    public string? Parent { get; init; }

    public bool Protect { get; init; }

    /// <summary>Read with <c>.get()</c>, not managed.</summary>
    public bool External { get; init; }

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    public IReadOnlyList<string> InitErrors { get; init; } = [];

    /// <summary>The provider that manages it, as <c>urn::id</c>.</summary>
    public string? Provider { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    public CustomTimeouts Timeouts { get; init; } = CustomTimeouts.None;

    public string? ImportId { get; init; }

    public bool RetainOnDelete { get; init; }

    public string? DeletedWith { get; init; }

    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    public bool RefreshBeforeUpdate { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public bool IsProvider => Planning.Urn.IsProviderType(Type);

    /// <summary>Every URN that must be there before this resource: parent, dependencies, provider.</summary>
    public IEnumerable<string> DependsOn()
    {
        if (Parent is not null)
            yield return Parent;
        foreach (var urn in Dependencies)
            yield return urn;
        foreach (var urn in PropertyDependencies.Values.SelectMany(urns => urns))
            yield return urn;
        if (DeletedWith is not null)
            yield return DeletedWith;
        if (Provider is not null)
            yield return Planning.ProviderReference.Parse(Provider).Urn;
    }

    public bool Equals(ResourceState? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

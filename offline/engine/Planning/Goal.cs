using Sandboxes.Engine.Values;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Planning;

/// <summary>A resource as a program wants it.</summary>
internal sealed record Goal
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public bool Custom { get; init; }

    public PropertyMap Properties { get; init; } = PropertyMap.Empty;

    public string? Parent { get; init; }

    /// <summary>Null: as its parent has it.</summary>
    public bool? Protect { get; init; }

    /// <summary>Null: as its parent has it.</summary>
    public bool? RetainOnDelete { get; init; }

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>The provider as <c>urn::id</c>; null takes the package's default one.</summary>
    public string? Provider { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Null: as the provider wants it.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    public IReadOnlyList<AliasSpec> Aliases { get; init; } = [];

    public string? ImportId { get; init; }

    public CustomTimeouts Timeouts { get; init; } = CustomTimeouts.None;

    public string? DeletedWith { get; init; }

    /// <summary>The provider's version that the program was built for.</summary>
    public string? Version { get; init; }

    public string? PluginDownloadUrl { get; init; }

    public bool IsProvider => Urn.IsProviderType(Type);

    /// <summary>Every resource that must succeed before this one may be tried.</summary>
    public IEnumerable<string> Needs()
    {
        foreach (var urn in Dependencies.Concat(PropertyDependencies.Values.SelectMany(urns => urns)))
            yield return urn;
        if (Parent is not null)
            yield return Parent;
        if (Provider is not null)
            yield return ProviderReference.Parse(Provider).Urn;
    }
}

using System.Collections.Immutable;
using Pulumirpc;

namespace Sandboxes.Offline.Planning;

/// <summary>A provider's verdict on a change.</summary>
internal sealed record ResourceDiff
{
    public static readonly ResourceDiff None = new() { Changes = DiffResponse.Types.DiffChanges.DiffNone };

    public DiffResponse.Types.DiffChanges Changes { get; init; }

    /// <summary>Top-level inputs whose change replaces the resource.</summary>
    public IReadOnlyList<string> ReplaceKeys { get; init; } = [];

    public IReadOnlyList<string> DiffKeys { get; init; } = [];

    public IReadOnlyList<string> Stables { get; init; } = [];

    public bool DeleteBeforeReplace { get; init; }

    /// <summary>Changes by path; null when the provider gave none.</summary>
    public ImmutableSortedDictionary<string, DiffEntry>? Detailed { get; init; }

    public bool Replaces => ReplaceKeys.Count > 0;

    public static ResourceDiff Read(DiffResponse wire)
    {
        var detailed = wire.HasDetailedDiff
            ? wire.DetailedDiff.ToImmutableSortedDictionary(entry => entry.Key, entry => Entry(entry.Value), StringComparer.Ordinal)
            : null;
        var replacing = detailed?.Where(entry => entry.Value.Replaces).Select(entry => TopLevel(entry.Key)) ?? [];
        return new ResourceDiff
        {
            Changes = wire.Changes,
            ReplaceKeys = [.. wire.Replaces.Concat(replacing).Distinct(StringComparer.Ordinal)],
            DiffKeys = [.. wire.Diffs],
            Stables = [.. wire.Stables],
            DeleteBeforeReplace = wire.DeleteBeforeReplace,
            Detailed = detailed,
        };
    }

    /// <summary>The same seen from the other side: what was added was deleted.</summary>
    public ResourceDiff Inverted() => this with
    {
        Detailed = Detailed?.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value with
        {
            Kind = entry.Value.Kind switch
            {
                DiffEntryKind.Add => DiffEntryKind.Delete,
                DiffEntryKind.Delete => DiffEntryKind.Add,
                _ => DiffEntryKind.Update,
            },
        }, StringComparer.Ordinal),
    };

    public static string TopLevel(string path) => Sandboxes.Engine.Values.PropertyPath.Parse(path).TopLevel;

    private static DiffEntry Entry(PropertyDiff wire) => wire.Kind switch
    {
        PropertyDiff.Types.Kind.Add => new(DiffEntryKind.Add, false, wire.InputDiff),
        PropertyDiff.Types.Kind.AddReplace => new(DiffEntryKind.Add, true, wire.InputDiff),
        PropertyDiff.Types.Kind.Delete => new(DiffEntryKind.Delete, false, wire.InputDiff),
        PropertyDiff.Types.Kind.DeleteReplace => new(DiffEntryKind.Delete, true, wire.InputDiff),
        PropertyDiff.Types.Kind.UpdateReplace => new(DiffEntryKind.Update, true, wire.InputDiff),
        _ => new(DiffEntryKind.Update, false, wire.InputDiff),
    };
}

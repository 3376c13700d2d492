namespace Sandboxes.Engine.Schema;

/// <summary>What a diff found. Its parts agree by construction: one builder fills them all.</summary>
/// <param name="Changed">Whether anything differs.</param>
/// <param name="Replaces">Top-level properties whose change replaces, in the schema's order.</param>
/// <param name="Stables">Outputs that keep their value; empty unless the change is an update in place.</param>
/// <param name="Diffs">Top-level properties that changed, in the schema's order.</param>
/// <param name="DetailedDiff">Every difference, by property path.</param>
/// <param name="DeleteBeforeReplace">Whether the old resource must go before the new one can be made.</param>
public sealed record DiffResult(
    bool Changed,
    IReadOnlyList<string> Replaces,
    IReadOnlyList<string> Stables,
    IReadOnlyList<string> Diffs,
    IReadOnlyDictionary<string, PropertyDiff> DetailedDiff,
    bool DeleteBeforeReplace)
{
    /// <summary>Nothing differs.</summary>
    public static readonly DiffResult None = new(false, [], [], [], new Dictionary<string, PropertyDiff>(), false);
}

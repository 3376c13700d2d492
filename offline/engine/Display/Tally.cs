using Sandboxes.Offline.Planning;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Display;

/// <summary>Counts what is done to resources. Default providers, and the parts of a replacement, do not count.</summary>
internal sealed class Tally
{
    private static readonly (StepOp Op, string Sign, string Planned, string Done)[] Kinds =
    [
        (StepOp.Create, "+ ", "to create", "created"),
        (StepOp.Update, "~ ", "to update", "updated"),
        (StepOp.Delete, "- ", "to delete", "deleted"),
        (StepOp.Replace, "+-", "to replace", "replaced"),
        (StepOp.Import, "= ", "to import", "imported"),
    ];

    private readonly Dictionary<StepOp, int> _counts = [];

    public bool HasChanges => Kinds.Any(kind => Count(kind.Op) > 0);

    public int Errors { get; set; }

    public void Add(Step step, bool refreshCounts)
    {
        if (Urn.IsDefaultProvider(step.Urn))
            return;
        if (step is RefreshStep refresh)
        {
            if (refreshCounts)
                Add(refresh.ResultOp);
        }
        else
        {
            Add(step.Op);
        }
    }

    public void Add(StepOp op) => _counts[op] = Count(op) + 1;

    /// <summary>By name, as the JSON digest has them.</summary>
    public IEnumerable<(string Name, int Count)> Named() =>
        _counts.Where(entry => entry.Key == StepOp.Same || Kinds.Any(kind => kind.Op == entry.Key))
            .Select(entry => (entry.Key.ToString().ToLowerInvariant(), entry.Value)).OrderBy(entry => entry.Item1, StringComparer.Ordinal);

    public IEnumerable<string> Lines(bool preview)
    {
        yield return "Resources:";
        var kinds = Kinds.Where(kind => Count(kind.Op) > 0).ToList();
        foreach (var (op, sign, planned, done) in kinds)
            yield return $"    {sign}{Count(op)} {(preview ? planned : done)}";
        var changes = kinds.Count > 1 ? $"{kinds.Sum(kind => Count(kind.Op))} changes. " : "";
        if (Count(StepOp.Same) > 0)
            yield return $"    {changes}{Count(StepOp.Same)} unchanged";
        else if (changes.Length > 0)
            yield return $"    {changes.TrimEnd('.', ' ')}";
        if (Errors > 0)
            yield return $"    {Errors} errored";
    }

    private int Count(StepOp op) => _counts.GetValueOrDefault(op);
}

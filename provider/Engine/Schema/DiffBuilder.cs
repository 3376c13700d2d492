using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>
/// The only place where a diff is put together, so that its parts cannot disagree: each top-level name of a detailed path stands in
/// <see cref="DiffResult.Diffs"/>, and a path is of a replacing kind exactly when its top-level name stands in <see cref="DiffResult.Replaces"/>.
/// </summary>
internal sealed class DiffBuilder(bool inputDiff)
{
    private readonly List<string> _diffs = [];
    private readonly List<string> _replaces = [];
    private readonly Dictionary<string, PropertyDiff> _detailed = new(StringComparer.Ordinal);
    private bool _replacing;

    public PathStack Path { get; } = new();

    public IReadOnlyList<string> Replaces => _replaces;

    /// <summary>A top-level property differs; what follows is inside it.</summary>
    public void Begin(string property, bool replaces)
    {
        while (Path.Count > 0)
            Path.Pop();
        Path.Push(property);
        _diffs.Add(property);
        _replacing = replaces;
        if (replaces)
            _replaces.Add(property);
    }

    /// <summary>What stands at the current path differs.</summary>
    public void Add(DiffKind kind)
    {
        var path = Path.ToPath();
        if (path.Length < Path.Count)
            kind = DiffKind.Update;
        var key = path.ToString();
        var merged = _detailed.TryGetValue(key, out var other) && other.Kind != Replacing(kind) ? DiffKind.Update : kind;
        _detailed[key] = PropertyDiff.Of(Replacing(merged), inputDiff);
    }

    /// <summary>The old value of an output calls for a replacement; there is no new one to show.</summary>
    public void Useless(string output)
    {
        if (!_diffs.Contains(output))
            _diffs.Add(output);
        if (!_replaces.Contains(output))
            _replaces.Add(output);
        _detailed[PropertyPath.Root.Append(output).ToString()] = PropertyDiff.Of(DiffKind.UpdateReplace, inputDiff: false);
    }

    public DiffResult Build(IReadOnlyList<string> stables, bool deleteBeforeReplace) =>
        new(true, _replaces, _replaces.Count == 0 ? stables : [], _diffs, _detailed, deleteBeforeReplace);

    private DiffKind Replacing(DiffKind kind) => _replacing ? kind + 1 : kind;
}

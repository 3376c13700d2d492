namespace Sandboxes.Offline.State;

/// <summary>
/// The state while a command runs: what the last one left (the base), what is new, and what is under way. Every change
/// reaches the file before the engine goes on; changes that come together are written together.
/// </summary>
internal sealed class Journal(Checkpoint start, Action<Checkpoint>? save)
{
    private readonly Lock _gate = new();
    private readonly Lock _writing = new();
    private readonly HashSet<ResourceState> _done = [];
    private readonly List<ResourceState> _news = [];
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private List<PendingOperation> _pending = [.. start.PendingOperations];
    private List<ResourceState> _base = [.. start.Resources];
    private long _changes;
    private long _saved;

    /// <summary>What the command found, without what it is done with.</summary>
    public IReadOnlyList<ResourceState> Base
    {
        get
        {
            lock (_gate)
                return [.. _base.Where(state => !_done.Contains(state))];
        }
    }

    /// <summary>The base's entry of <paramref name="urn"/> that is not merely waiting for its deletion.</summary>
    public ResourceState? Find(string urn)
    {
        lock (_gate)
            return _base.Find(state => state.Urn == urn && !state.Delete && !_done.Contains(state));
    }

    public Checkpoint Snapshot()
    {
        lock (_gate)
        {
            var resources = _news.Concat(_base.Where(state => !_done.Contains(state)));
            return new Checkpoint([.. SnapshotOrder.Sort(_renamed.Count == 0 ? resources : resources.Select(Rename))], [.. _pending]);
        }
    }

    public void Begin(PendingOperation operation) => Change(() => _pending.Add(operation));

    public void End(PendingOperation operation) => Change(() => _pending.Remove(operation));

    /// <summary>Takes an entry out: it is deleted, or a new entry stands for it.</summary>
    public void Remove(ResourceState old) => Change(() =>
    {
        if (!_news.Remove(old))
            _done.Add(old);
    });

    public void Add(ResourceState state) => Change(() => _news.Add(state));

    public void Replace(ResourceState old, ResourceState state) => Change(() =>
    {
        var list = _news.Contains(old) ? _news : _base;
        var at = list.IndexOf(old);
        if (at >= 0)
            list[at] = state;
    });

    /// <summary>From now on references to <paramref name="old"/> mean <paramref name="urn"/>.</summary>
    public void Rename(string old, string urn) => Change(() => _renamed[old] = urn);

    /// <summary>A new base, after a refresh.</summary>
    public void Rebase(IReadOnlyList<ResourceState> resources) => Change(() => _base = [.. resources]);

    public void KeepPending(Func<PendingOperation, bool> keep) => Change(() => _pending = [.. _pending.Where(keep)]);

    /// <summary>Returns when everything up to now is in the file.</summary>
    public void Flush()
    {
        if (save is null)
            return;
        var wanted = Interlocked.Read(ref _changes);
        lock (_writing)
        {
            if (_saved >= wanted)
                return;
            var until = Interlocked.Read(ref _changes);
            save(Snapshot());
            _saved = until;
        }
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            Interlocked.Increment(ref _changes);
        }
    }

    private ResourceState Rename(ResourceState state)
    {
        if (!state.DependsOn().Any(_renamed.ContainsKey))
            return state;
        return state with
        {
            Parent = state.Parent is null ? null : Now(state.Parent),
            DeletedWith = state.DeletedWith is null ? null : Now(state.DeletedWith),
            Dependencies = [.. state.Dependencies.Select(Now)],
            PropertyDependencies = state.PropertyDependencies.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)[.. entry.Value.Select(Now)]),
        };
    }

    private string Now(string urn) => _renamed.GetValueOrDefault(urn, urn);
}

using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>What the program has registered so far, and what that leaves to be deleted.</summary>
internal sealed class Registry
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _urns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceState> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _former = new(StringComparer.Ordinal);

    /// <summary>False when the URN was registered before.</summary>
    public bool Begin(string urn)
    {
        lock (_gate)
            return _urns.Add(urn);
    }

    public bool Contains(string urn)
    {
        lock (_gate)
            return _urns.Contains(urn);
    }

    public void Done(string urn, ResourceState state)
    {
        lock (_gate)
            _states[urn] = state;
    }

    public void Failed(string urn)
    {
        lock (_gate)
            _failed.Add(urn);
    }

    public bool HasFailed(string urn)
    {
        lock (_gate)
            return _failed.Contains(urn);
    }

    public ResourceState? Find(string urn)
    {
        lock (_gate)
            return _states.GetValueOrDefault(urn);
    }

    /// <summary>The old URN of a resource that was found by an alias counts as registered.</summary>
    public void SetFormer(string urn, IReadOnlyList<string> former, string? found)
    {
        lock (_gate)
        {
            _former[urn] = former;
            if (found is not null)
                _urns.Add(found);
        }
    }

    public IReadOnlyList<string> Former(string urn)
    {
        lock (_gate)
            return _former.GetValueOrDefault(urn, []);
    }
}

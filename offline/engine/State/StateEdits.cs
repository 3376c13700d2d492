using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.State;

/// <summary>What <c>state delete</c>, <c>rename</c> and <c>unprotect</c> do to a checkpoint.</summary>
internal static class StateEdits
{
    public static Checkpoint Delete(Checkpoint checkpoint, string urn, bool withDependents)
    {
        Find(checkpoint, urn);
        var gone = new HashSet<string>(StringComparer.Ordinal) { urn };
        foreach (var state in checkpoint.Resources.Where(state => state.DependsOn().Any(gone.Contains)).ToList())
            gone.Add(state.Urn);
        var dependents = checkpoint.Resources.Where(state => state.Urn != urn && gone.Contains(state.Urn)).Select(state => state.Urn).ToList();
        if (dependents.Count > 0 && !withDependents)
            throw new StateException($"{urn} cannot be forgotten while these depend on it: {string.Join(", ", dependents)}; forget them first, or pass --target-dependents");
        return checkpoint with { Resources = [.. checkpoint.Resources.Where(state => !gone.Contains(state.Urn))] };
    }

    public static Checkpoint Rename(Checkpoint checkpoint, string urn, string name)
    {
        Find(checkpoint, urn);
        var renamed = Urn.WithName(urn, name);
        if (checkpoint.Resources.Any(state => state.Urn == renamed))
            throw new StateException($"the state has {renamed} already");
        return checkpoint with { Resources = [.. checkpoint.Resources.Select(state => Rename(state, urn, renamed))] };
    }

    public static Checkpoint Unprotect(Checkpoint checkpoint, string? urn)
    {
        if (urn is not null)
            Find(checkpoint, urn);
        return checkpoint with { Resources = [.. checkpoint.Resources.Select(state => state.Protect && (urn is null || state.Urn == urn) ? state with { Protect = false } : state)] };
    }

    private static void Find(Checkpoint checkpoint, string urn)
    {
        if (!checkpoint.Resources.Any(state => state.Urn == urn))
            throw new StateException($"the state has no {urn}; `stack export` shows what it has");
    }

    private static ResourceState Rename(ResourceState state, string old, string urn)
    {
        if (state.Urn != old && !state.DependsOn().Contains(old, StringComparer.Ordinal))
            return state;
        return state with
        {
            Urn = Now(state.Urn),
            Parent = state.Parent is null ? null : Now(state.Parent),
            DeletedWith = state.DeletedWith is null ? null : Now(state.DeletedWith),
            Provider = state.Provider?.StartsWith(old + "::", StringComparison.Ordinal) == true ? urn + state.Provider[old.Length..] : state.Provider,
            Dependencies = [.. state.Dependencies.Select(Now)],
            PropertyDependencies = state.Urn == old ? state.PropertyDependencies : Referring(state),
        };

        string Now(string at) => at == old ? urn : at;

        // Like the real CLI's, an entry that is rewritten loses its empty lists.
        Dictionary<string, IReadOnlyList<string>> Referring(ResourceState from) => from.PropertyDependencies.Where(entry => entry.Value.Count > 0)
            .ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)[.. entry.Value.Select(Now)], StringComparer.Ordinal);
    }
}

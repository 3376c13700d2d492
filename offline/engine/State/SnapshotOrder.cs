namespace Sandboxes.Offline.State;

/// <summary>Orders resources so that each follows what it depends on, and otherwise as they came.</summary>
internal static class SnapshotOrder
{
    public static IReadOnlyList<ResourceState> Sort(IEnumerable<ResourceState> resources)
    {
        var given = resources.ToList();
        var byUrn = given.ToLookup(state => state.Urn, StringComparer.Ordinal);
        var sorted = new List<ResourceState>(given.Count);
        var placed = new HashSet<ResourceState>();
        foreach (var state in given)
            Place(state);
        return sorted;

        void Place(ResourceState state)
        {
            if (!placed.Add(state))
                return;
            foreach (var needed in state.DependsOn().SelectMany(urn => byUrn[urn]))
                Place(needed);
            sorted.Add(state);
        }
    }
}

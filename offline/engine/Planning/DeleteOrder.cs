using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Planning;

/// <summary>Which deletions must end before which: a resource goes after everything that depends on it.</summary>
internal static class DeleteOrder
{
    /// <summary>For each resource, the others of <paramref name="resources"/> that must be deleted before it.</summary>
    public static IReadOnlyDictionary<ResourceState, IReadOnlyList<ResourceState>> Of(IReadOnlyList<ResourceState> resources)
    {
        var before = resources.ToDictionary(state => state, _ => new List<ResourceState>());
        var byUrn = resources.ToLookup(state => state.Urn, StringComparer.Ordinal);
        foreach (var dependent in resources)
        {
            foreach (var needed in dependent.DependsOn().Distinct(StringComparer.Ordinal).SelectMany(urn => byUrn[urn]).Where(needed => Needs(dependent, needed)))
                before[needed].Add(dependent);
        }

        return before.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<ResourceState>)entry.Value);
    }

    /// <summary>Of two providers with one URN, a resource needs the one whose id it names.</summary>
    private static bool Needs(ResourceState dependent, ResourceState needed) =>
        !ReferenceEquals(dependent, needed)
        && (!needed.IsProvider || dependent.Provider is null || dependent.Provider == new ProviderReference(needed.Urn, needed.Id).ToString()
            || dependent.Dependencies.Contains(needed.Urn));
}

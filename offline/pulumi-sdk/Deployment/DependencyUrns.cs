using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What the engine is told of a dependency: resources that providers manage. A component stands for those inside it.</summary>
internal static class DependencyUrns
{
    public static async Task<ImmutableSortedSet<string>> OfAsync(IEnumerable<Resource> resources)
    {
        var managed = new HashSet<Resource>();
        foreach (var resource in resources)
            Collect(resource, managed, []);
        var urns = await Task.WhenAll(managed.Select(resource => resource.Urn.GetValueAsync(whenUnknown: ""))).ConfigureAwait(false);
        return urns.Where(urn => urn.Length > 0).ToImmutableSortedSet(StringComparer.Ordinal);
    }

    private static void Collect(Resource resource, HashSet<Resource> managed, HashSet<Resource> seen)
    {
        if (!seen.Add(resource))
            return;
        if (resource is CustomResource)
        {
            managed.Add(resource);
            return;
        }

        foreach (var child in resource.Children)
            Collect(child, managed, seen);
    }
}

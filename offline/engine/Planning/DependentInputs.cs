using Sandboxes.Engine.Values;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Planning;

/// <summary>What the inputs of a dependent become when resources that they come from are replaced: unknown.</summary>
internal static class DependentInputs
{
    /// <summary>The inputs for the dependent's diff; null when none of them comes from a replaced resource.</summary>
    public static PropertyMap? WithUnknowns(ResourceState dependent, IReadOnlySet<string> replaced)
    {
        var depends = false;
        var inputs = new PropertyMap(dependent.Inputs.Select(entry =>
        {
            if (!dependent.PropertyDependencies.TryGetValue(entry.Key, out var urns) || !urns.Any(replaced.Contains))
                return entry;
            depends = true;
            return KeyValuePair.Create(entry.Key, (PropertyValue)new PropertyValue.Unknown());
        }));
        return depends ? inputs : null;
    }
}

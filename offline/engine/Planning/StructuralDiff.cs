using Pulumirpc;
using Sandboxes.Engine.Values;

namespace Sandboxes.Offline.Planning;

/// <summary>The engine's own comparison of inputs, for a provider that does not know and for components.</summary>
internal static class StructuralDiff
{
    public static ResourceDiff Run(PropertyMap olds, PropertyMap news)
    {
        var changed = olds.Keys.Union(news.Keys, StringComparer.Ordinal)
            .Where(key => !Equals(Values.SecretFree(olds.Find(key)), Values.SecretFree(news.Find(key)))).ToList();
        return changed.Count == 0
            ? ResourceDiff.None
            : new ResourceDiff { Changes = DiffResponse.Types.DiffChanges.DiffSome, DiffKeys = changed };
    }

    private static class Values
    {
        public static PropertyValue? SecretFree(PropertyValue? value) =>
            value is null ? null : Offline.Values.SecretValues.Strip(new PropertyMap([KeyValuePair.Create("", value)]))[""];
    }
}

using System.Collections.Immutable;
using Sandboxes.Engine.Values;

namespace Sandboxes.Offline.Planning;

/// <summary>The <c>replaceOnChanges</c> option: turns a change at one of its paths into one that replaces.</summary>
internal static class ReplaceOnChanges
{
    private const string OnInitError = "#initerror";

    public static ResourceDiff Apply(ResourceDiff diff, IReadOnlyList<string> patterns, bool hasInitErrors)
    {
        if (patterns.Count == 0)
            return diff;
        var paths = patterns.Where(pattern => pattern != OnInitError).Select(PropertyPath.Parse).ToList();
        var detailed = diff.Detailed?.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => Concerns(paths, entry.Key) ? entry.Value with { Replaces = true } : entry.Value,
            StringComparer.Ordinal);
        var keys = (detailed?.Keys ?? diff.DiffKeys).Where(path => Concerns(paths, path)).Select(ResourceDiff.TopLevel);
        if (hasInitErrors && patterns.Contains(OnInitError, StringComparer.Ordinal))
            keys = keys.Append(OnInitError);
        return diff with { Detailed = detailed, ReplaceKeys = [.. diff.ReplaceKeys.Concat(keys).Distinct(StringComparer.Ordinal)] };
    }

    /// <summary>A change of a whole value concerns the paths inside it as well.</summary>
    private static bool Concerns(List<PropertyPath> patterns, string changed)
    {
        var path = PropertyPath.Parse(changed);
        return patterns.Exists(pattern => pattern.Contains(path) || path.Contains(pattern));
    }
}

using Sandboxes.Engine.Values;

namespace Sandboxes.Offline.Planning;

/// <summary>The <c>ignoreChanges</c> option: gives the named paths of new inputs their old values, or none where there was none.</summary>
internal static class IgnoreChanges
{
    public static PropertyMap Apply(PropertyMap news, PropertyMap olds, IReadOnlyList<string> paths)
    {
        PropertyValue result = new PropertyValue.Map(news);
        PropertyValue old = new PropertyValue.Map(olds);
        foreach (var path in paths)
            result = Reset(result, old, Steps(PropertyPath.Parse(path)), 0) ?? result;
        return ((PropertyValue.Map)result).Entries;
    }

    private static List<PropertyPathSegment> Steps(PropertyPath path)
    {
        var steps = new List<PropertyPathSegment>();
        for (var at = path; at.Length > 0; at = at.Parent!)
            steps.Insert(0, at.Last);
        return steps;
    }

    /// <summary>The value at a path as it must be; null when it must not be there.</summary>
    private static PropertyValue? Reset(PropertyValue? current, PropertyValue? old, List<PropertyPathSegment> steps, int at)
    {
        if (at == steps.Count)
            return old;
        var step = steps[at];
        if (current?.Unwrapped is PropertyValue.Map map)
            return Rewrap(current, new PropertyValue.Map(ResetMap(map.Entries, (old?.Unwrapped as PropertyValue.Map)?.Entries ?? PropertyMap.Empty, steps, at)));
        if (current?.Unwrapped is PropertyValue.List list && old?.Unwrapped is PropertyValue.List before)
        {
            var items = list.Items.Select((item, index) =>
                index < before.Items.Count && (step.IsWildcard || step.Index == index) ? Reset(item, before.Items[index], steps, at + 1) ?? item : item);
            return Rewrap(current, new PropertyValue.List([.. items]));
        }

        return current;
    }

    private static PropertyMap ResetMap(PropertyMap news, PropertyMap olds, List<PropertyPathSegment> steps, int at)
    {
        var names = steps[at].IsWildcard ? news.Keys.Union(olds.Keys, StringComparer.Ordinal).ToList() : [steps[at].Name ?? ""];
        foreach (var name in names)
            news = news.With(name, Reset(news.GetValueOrDefault(name), olds.GetValueOrDefault(name), steps, at + 1));
        return news;
    }

    private static PropertyValue Rewrap(PropertyValue original, PropertyValue value) => original.IsSecret ? value.AsSecret() : value;
}

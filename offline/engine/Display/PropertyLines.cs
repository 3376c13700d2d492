using Sandboxes.Engine.Values;

namespace Sandboxes.Offline.Display;

/// <summary>Prints properties, one a line with their colons aligned, and changes of them with a sign before.</summary>
internal static class PropertyLines
{
    /// <summary>Every property with the same sign.</summary>
    public static IEnumerable<string> All(PropertyMap bag, int column, char sign)
    {
        var entries = bag.Where(entry => entry.Value is not PropertyValue.Null).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        var width = Width(entries.Select(entry => entry.Key));
        return entries.SelectMany(entry => Value(entry.Key.PadRight(width), entry.Value, column, sign));
    }

    /// <summary>The properties of <paramref name="keys"/> that differ, entry by entry; one that only means something else is shown whole.</summary>
    public static IEnumerable<string> Changes(PropertyMap olds, PropertyMap news, IEnumerable<string> keys, int column)
    {
        var changed = keys.Order(StringComparer.Ordinal).ToList();
        var width = Width(changed);
        return changed.SelectMany(key => Change(key.PadRight(width), olds.Find(key), news.Find(key), column, false));
    }

    private static IEnumerable<string> Change(string label, PropertyValue? old, PropertyValue? now, int column, bool secret)
    {
        if (old is null || now is null)
            return old is null && now is null ? [] : Value(label, Hide(old ?? now!, secret), column, old is null ? '+' : '-');
        secret |= old.IsSecret || now.IsSecret;
        return (old.Unwrapped, now.Unwrapped) switch
        {
            (PropertyValue.Map before, PropertyValue.Map after) => Nested(label, '{', '}', Pairs(before.Entries, after.Entries), column, secret),
            (PropertyValue.List before, PropertyValue.List after) => Nested(label, '[', ']', Pairs(before.Items, after.Items), column, secret),
            var (before, after) => [Line(column, '~', $"{label}: {Short(Hide(before, secret))} => {Short(Hide(after, secret))}")],
        };
    }

    private static IEnumerable<string> Nested(string label, char open, char close, IEnumerable<(string Key, PropertyValue? Old, PropertyValue? New)> pairs, int column, bool secret)
    {
        var changed = pairs.Where(pair => !Equals(pair.Old, pair.New)).ToList();
        var width = Width(changed.Select(pair => pair.Key));
        yield return Line(column, '~', $"{label}: {open}");
        foreach (var line in changed.SelectMany(pair => Change(pair.Key.PadRight(width), pair.Old, pair.New, column + 4, secret)))
            yield return line;
        yield return Line(column, ' ', close.ToString());
    }

    private static IEnumerable<string> Value(string label, PropertyValue value, int column, char sign)
    {
        if (!ValueText.IsCollection(value))
            return [Line(column, sign, $"{label}: {ValueText.Scalar(value)}")];
        var (open, close, entries) = value is PropertyValue.Map map
            ? ('{', '}', All(map.Entries, column + 4, sign))
            : ('[', ']', ((PropertyValue.List)value).Items.SelectMany((item, index) => Value($"[{index}]", item, column + 4, sign)));
        return [Line(column, sign, $"{label}: {open}"), .. entries, Line(column, ' ', close.ToString())];
    }

    private static IEnumerable<(string, PropertyValue?, PropertyValue?)> Pairs(PropertyMap olds, PropertyMap news) =>
        olds.Keys.Union(news.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => (key, olds.Find(key), news.Find(key)));

    private static IEnumerable<(string, PropertyValue?, PropertyValue?)> Pairs(IReadOnlyList<PropertyValue> olds, IReadOnlyList<PropertyValue> news) =>
        Enumerable.Range(0, Math.Max(olds.Count, news.Count)).Select(at => ($"[{at}]", olds.ElementAtOrDefault(at), news.ElementAtOrDefault(at)));

    private static PropertyValue Hide(PropertyValue value, bool secret) => secret ? value.AsSecret() : value;

    private static string Short(PropertyValue value) => ValueText.IsCollection(value) ? ValueText.OneLine(value) : ValueText.Scalar(value);

    private static int Width(IEnumerable<string> keys) => keys.Select(key => key.Length).DefaultIfEmpty().Max();

    private static string Line(int column, char sign, string text) => $"{new string(' ', column - 2)}{sign} {text}";
}

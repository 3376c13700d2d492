using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Values;

/// <summary>Typed looks into a bag. What is absent, unknown or of another type reads as null: the schema's check tells the user of it.</summary>
internal static class PropertyReading
{
    public static PropertyValue? Known(this PropertyMap map, string key) =>
        map.Find(key)?.Unwrapped is { } value and not PropertyValue.Unknown and not PropertyValue.Null ? value : null;

    public static bool IsUnknown(this PropertyMap map, string key) => map.Find(key) is { IsUnknown: true };

    /// <summary>True when the value or a part of it is secret.</summary>
    public static bool HasSecret(this PropertyMap map, string key) => map.Find(key) is { } value && HasSecret(value);

    public static string? Text(this PropertyMap map, string key) => (map.Known(key) as PropertyValue.Text)?.Value;

    public static double? Number(this PropertyMap map, string key) => (map.Known(key) as PropertyValue.Number)?.Value;

    public static int? Integer(this PropertyMap map, string key) =>
        map.Number(key) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public static bool? Flag(this PropertyMap map, string key) => (map.Known(key) as PropertyValue.Bool)?.Value;

    /// <summary>The known texts of a list, with their places in it; null when there is no list.</summary>
    public static IReadOnlyList<(int Index, string Text)>? Entries(this PropertyMap map, string key)
    {
        if (map.Known(key) is not PropertyValue.List list)
            return null;
        var entries = new List<(int, string)>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i].Unwrapped is PropertyValue.Text text)
                entries.Add((i, text.Value));
        }

        return entries;
    }

    /// <summary>The known texts of a list.</summary>
    public static IReadOnlyList<string>? Texts(this PropertyMap map, string key) =>
        map.Entries(key)?.Select(entry => entry.Text).ToList();

    /// <summary>The known texts of a map.</summary>
    public static IReadOnlyDictionary<string, string>? TextMap(this PropertyMap map, string key)
    {
        if (map.Known(key) is not PropertyValue.Map entries)
            return null;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in entries.Entries)
        {
            if (value.Unwrapped is PropertyValue.Text text)
                texts[name] = text.Value;
        }

        return texts;
    }

    private static bool HasSecret(PropertyValue value) => value.IsSecret || value.Unwrapped switch
    {
        PropertyValue.List list => list.Items.Any(HasSecret),
        PropertyValue.Map map => map.Entries.Values.Any(HasSecret),
        _ => false,
    };
}

namespace Sandboxes.Engine.Values;

/// <summary>Values without wrappers and unknowns, for rules that need to see neither.</summary>
internal static class PlainValues
{
    /// <summary>The bag without secret and output wrappers at any depth; a property that is unknown, wholly or in part, is left out.</summary>
    public static PropertyMap Of(PropertyMap bag)
    {
        var plain = new Dictionary<string, PropertyValue>(bag.Count, StringComparer.Ordinal);
        foreach (var (key, value) in bag)
        {
            if (TryOf(value) is { } known)
                plain[key] = known;
        }

        return PropertyMap.Adopt(plain);
    }

    /// <summary>The value without wrappers at any depth; null when it is unknown, wholly or in part.</summary>
    public static PropertyValue? TryOf(PropertyValue value) => value.Unwrapped switch
    {
        PropertyValue.Unknown => null,
        PropertyValue.List list => TryOf(list),
        PropertyValue.Map map => Of(map.Entries) is var entries && entries.Count == map.Entries.Count ? new PropertyValue.Map(entries) : null,
        var plain => plain,
    };

    private static PropertyValue.List? TryOf(PropertyValue.List list)
    {
        var items = new PropertyValue[list.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (TryOf(list.Items[i]) is not { } plain)
                return null;
            items[i] = plain;
        }

        return new PropertyValue.List(items);
    }
}

namespace Sandboxes.Engine.Values;

/// <summary>Values without wrappers and unknowns, for rules that need to see neither. What is plain already is returned as it is, not copied.</summary>
internal static class PlainValues
{
    /// <summary>The bag without secret and output wrappers at any depth; a property that is unknown, wholly or in part, is left out.</summary>
    public static PropertyMap Of(PropertyMap bag)
    {
        foreach (var (_, value) in bag)
        {
            if (!ReferenceEquals(TryOf(value), value))
                return Copy(bag);
        }

        return bag;
    }

    /// <summary>The value without wrappers at any depth; null when it is unknown, wholly or in part.</summary>
    public static PropertyValue? TryOf(PropertyValue value) => value switch
    {
        PropertyValue.List list => TryOf(list),
        PropertyValue.Map map => TryOf(map),
        PropertyValue.Unknown => null,
        PropertyValue.Secret or PropertyValue.Output => TryOf(value.Unwrapped),
        _ => value,
    };

    private static PropertyMap Copy(PropertyMap bag)
    {
        var plain = new Dictionary<string, PropertyValue>(bag.Count, StringComparer.Ordinal);
        foreach (var (key, value) in bag)
        {
            if (TryOf(value) is { } known)
                plain[key] = known;
        }

        return PropertyMap.Adopt(plain);
    }

    private static PropertyValue.Map? TryOf(PropertyValue.Map map)
    {
        var entries = Of(map.Entries);
        if (ReferenceEquals(entries, map.Entries))
            return map;
        return entries.Count == map.Entries.Count ? new PropertyValue.Map(entries) : null;
    }

    private static PropertyValue.List? TryOf(PropertyValue.List list)
    {
        PropertyValue[]? copy = null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (TryOf(list.Items[i]) is not { } plain)
                return null;
            if (copy is null && ReferenceEquals(plain, list.Items[i]))
                continue;
            copy ??= [.. list.Items];
            copy[i] = plain;
        }

        return copy is null ? list : new PropertyValue.List(copy);
    }
}

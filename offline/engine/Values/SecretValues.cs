using Sandboxes.Engine.Values;

namespace Sandboxes.Offline.Values;

/// <summary>Which values are secret: marks the outputs that must be, and takes marks away where a receiver wants none.</summary>
internal static class SecretValues
{
    /// <summary>Outputs with the marks of the inputs of the same name, and of <paramref name="additional"/>.</summary>
    public static PropertyMap Mark(PropertyMap outputs, PropertyMap inputs, IReadOnlyList<string> additional) =>
        new(outputs.Select(entry => KeyValuePair.Create(entry.Key, Mark(entry.Key, entry.Value, inputs, additional))));

    /// <summary>The same values in clear.</summary>
    public static PropertyMap Strip(PropertyMap bag) => new(bag.Select(entry => KeyValuePair.Create(entry.Key, Strip(entry.Value))));

    /// <summary>The values of <paramref name="bag"/> whose names are secret in <paramref name="like"/>, as secrets.</summary>
    public static PropertyMap MarkLike(PropertyMap bag, PropertyMap like) => Mark(bag, like, []);

    public static bool Contains(PropertyValue value) => value switch
    {
        PropertyValue.Secret => true,
        PropertyValue.List list => list.Items.Any(Contains),
        PropertyValue.Map map => map.Entries.Values.Any(Contains),
        _ => false,
    };

    private static PropertyValue Mark(string key, PropertyValue value, PropertyMap inputs, IReadOnlyList<string> additional)
    {
        if (additional.Contains(key, StringComparer.Ordinal) || inputs.Find(key) is PropertyValue.Secret)
            return value is PropertyValue.Null ? value : value.AsSecret();
        return value is PropertyValue.Map map && inputs.Find(key) is PropertyValue.Map given
            ? new PropertyValue.Map(MarkLike(map.Entries, given.Entries))
            : value;
    }

    private static PropertyValue Strip(PropertyValue value) => value switch
    {
        PropertyValue.Secret secret => Strip(secret.Inner),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Strip)]),
        PropertyValue.Map map => new PropertyValue.Map(Strip(map.Entries)),
        _ => value,
    };
}

using Sandboxes.Engine.Values;

namespace Sandboxes.Offline.Values;

/// <summary>Finds and drops values that are not known yet.</summary>
internal static class UnknownValues
{
    public static bool Contains(PropertyMap bag) => bag.Values.Any(Contains);

    public static bool Contains(PropertyValue value) => value switch
    {
        PropertyValue.Unknown => true,
        PropertyValue.Secret secret => Contains(secret.Inner),
        PropertyValue.List list => list.Items.Any(Contains),
        PropertyValue.Map map => Contains(map.Entries),
        _ => false,
    };

    /// <summary>The bag without what is unknown, for a receiver that takes an absent value for unknown.</summary>
    public static PropertyMap Drop(PropertyMap bag) =>
        new(bag.Where(entry => !entry.Value.IsUnknown).Select(entry => KeyValuePair.Create(entry.Key, Drop(entry.Value))));

    private static PropertyValue Drop(PropertyValue value) => value switch
    {
        PropertyValue.Secret secret => new PropertyValue.Secret(Drop(secret.Inner)),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Where(item => !item.IsUnknown).Select(Drop)]),
        PropertyValue.Map map => new PropertyValue.Map(Drop(map.Entries)),
        _ => value,
    };
}

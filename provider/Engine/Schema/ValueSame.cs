using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>Whether two values are the same to a user. Secrecy apart, assets by hash, null as absent; unknown equals only unknown.</summary>
internal static class ValueSame
{
    public static bool Test(TypeSchema? type, bool isSet, PropertyValue before, PropertyValue after)
    {
        if (ReferenceEquals(before, after))
            return true;
        return (before.Unwrapped, after.Unwrapped) switch
        {
            (PropertyValue.Text one, PropertyValue.Text other) => one.Value == other.Value,
            (PropertyValue.Number one, PropertyValue.Number other) => one.Value.Equals(other.Value),
            (PropertyValue.Bool one, PropertyValue.Bool other) => one.Value == other.Value,
            (PropertyValue.List one, PropertyValue.List other) => isSet ? Sets(one.Items, other.Items) : Lists(type?.Items, one.Items, other.Items),
            (PropertyValue.Map one, PropertyValue.Map other) => type?.Object is { } properties
                ? Objects(properties, one.Entries, other.Entries)
                : Maps(type?.Items, one.Entries, other.Entries),
            (PropertyValue.Unknown, PropertyValue.Unknown) => true,
            (PropertyValue.Asset one, PropertyValue.Asset other) => one.Hash.Length > 0 ? one.Hash == other.Hash : one == other,
            (PropertyValue.Archive one, PropertyValue.Archive other) => one.Hash.Length > 0 ? one.Hash == other.Hash : one == other,
            (var one, var other) => one.Equals(other),
        };
    }

    /// <summary>Whether the first <paramref name="count"/> of <paramref name="items"/> hold a known value that is the same; nothing is the same as an unknown.</summary>
    public static bool Contains(IReadOnlyList<PropertyValue> items, int count, PropertyValue value)
    {
        if (value.IsUnknown)
            return false;
        for (var i = 0; i < count; i++)
        {
            if (Test(null, false, items[i], value))
                return true;
        }

        return false;
    }

    private static bool Lists(TypeSchema? items, IReadOnlyList<PropertyValue> before, IReadOnlyList<PropertyValue> after)
    {
        if (before.Count != after.Count)
            return false;
        for (var i = 0; i < before.Count; i++)
        {
            if (!Test(items, false, before[i], after[i]))
                return false;
        }

        return true;
    }

    private static bool Sets(IReadOnlyList<PropertyValue> before, IReadOnlyList<PropertyValue> after) =>
        Lists(null, before, after) || (Within(before, after) && Within(after, before));

    private static bool Within(IReadOnlyList<PropertyValue> part, IReadOnlyList<PropertyValue> whole)
    {
        for (var i = 0; i < part.Count; i++)
        {
            if (!Contains(whole, whole.Count, part[i]))
                return false;
        }

        return true;
    }

    private static bool Maps(TypeSchema? values, PropertyMap before, PropertyMap after)
    {
        var nulls = 0;
        foreach (var (key, one) in before)
        {
            if (one is PropertyValue.Null)
                nulls++;
            else if (after.Find(key) is not { } other || !Test(values, false, one, other))
                return false;
        }

        return before.Count - nulls == Present(after);
    }

    private static int Present(PropertyMap bag)
    {
        var present = 0;
        foreach (var (_, value) in bag)
            present += value is PropertyValue.Null ? 0 : 1;
        return present;
    }

    private static bool Objects(ObjectSchema properties, PropertyMap before, PropertyMap after)
    {
        foreach (var property in properties.Properties)
        {
            var one = before.Find(property.Name);
            var other = after.Find(property.Name);
            if (!ReferenceEquals(one, other) && (one is null || other is null || !Test(property.Type, property.IsSet, one, other)))
                return false;
        }

        return true;
    }
}

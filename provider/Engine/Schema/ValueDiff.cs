using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>Where inside one property two values differ. Only called for values that do differ.</summary>
internal static class ValueDiff
{
    public static void Collect(TypeSchema? type, bool isSet, PropertyValue? before, PropertyValue? after, DiffBuilder found)
    {
        switch (before?.Unwrapped, after?.Unwrapped)
        {
            case (null, _):
                found.Add(DiffKind.Add);
                break;
            case (_, null):
                found.Add(DiffKind.Delete);
                break;
            case (PropertyValue.List one, PropertyValue.List other) when isSet:
                Set(one.Items, other.Items, found);
                break;
            case (PropertyValue.List one, PropertyValue.List other):
                List(type?.Items, one.Items, other.Items, found);
                break;
            case (PropertyValue.Map one, PropertyValue.Map other) when type?.Object is { } properties:
                Object(properties, one.Entries, other.Entries, found);
                break;
            case (PropertyValue.Map one, PropertyValue.Map other):
                Map(type?.Items, one.Entries, other.Entries, found);
                break;
            default:
                found.Add(DiffKind.Update);
                break;
        }
    }

    private static void List(TypeSchema? items, IReadOnlyList<PropertyValue> before, IReadOnlyList<PropertyValue> after, DiffBuilder found)
    {
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var one = i < before.Count ? before[i] : null;
            var other = i < after.Count ? after[i] : null;
            found.Path.Push(i);
            if (one is null || other is null || !ValueSame.Test(items, false, one, other))
                Collect(items, false, one, other, found);
            found.Path.Pop();
        }
    }

    /// <summary>A set by element: gone ones by their old index, new ones by their new index; where both fall on one index it is an update.</summary>
    private static void Set(IReadOnlyList<PropertyValue> before, IReadOnlyList<PropertyValue> after, DiffBuilder found)
    {
        Missing(before, after, DiffKind.Delete, found);
        Missing(after, before, DiffKind.Add, found);
    }

    private static void Missing(IReadOnlyList<PropertyValue> from, IReadOnlyList<PropertyValue> there, DiffKind kind, DiffBuilder found)
    {
        for (var i = 0; i < from.Count; i++)
        {
            if (ValueSame.Contains(there, there.Count, from[i]) || ValueSame.Contains(from, i, from[i]))
                continue;
            found.Path.Push(i);
            found.Add(kind);
            found.Path.Pop();
        }
    }

    private static void Map(TypeSchema? values, PropertyMap before, PropertyMap after, DiffBuilder found)
    {
        foreach (var (key, one) in before)
            Entry(values, key, one, after.Find(key), found);
        foreach (var (key, other) in after)
        {
            if (!before.ContainsKey(key))
                Entry(values, key, null, other, found);
        }
    }

    private static void Object(ObjectSchema properties, PropertyMap before, PropertyMap after, DiffBuilder found)
    {
        foreach (var property in properties.Properties)
            Entry(property.Type, property.Name, before.Find(property.Name), after.Find(property.Name), found, property.IsSet);
    }

    private static void Entry(TypeSchema? type, string key, PropertyValue? before, PropertyValue? after, DiffBuilder found, bool isSet = false)
    {
        before = before is PropertyValue.Null ? null : before;
        after = after is PropertyValue.Null ? null : after;
        if (ReferenceEquals(before, after) || (before is not null && after is not null && ValueSame.Test(type, isSet, before, after)))
            return;
        found.Path.Push(key);
        Collect(type, isSet, before, after, found);
        found.Path.Pop();
    }
}

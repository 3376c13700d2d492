using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Sandboxes.Engine.Values;

/// <summary>An immutable bag of properties by name. Keeps the order of insertion; equality ignores it.</summary>
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    /// <summary>The bag without properties.</summary>
    public static readonly PropertyMap Empty = new([]);

    private readonly Dictionary<string, PropertyValue> _entries;

    /// <summary>A bag of <paramref name="entries"/>; of a repeated name the last one counts.</summary>
    public PropertyMap(IEnumerable<KeyValuePair<string, PropertyValue>> entries)
    {
        _entries = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            _entries[key] = value;
    }

    private PropertyMap(Dictionary<string, PropertyValue> entries) => _entries = entries;

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<PropertyValue> Values => _entries.Values;

    /// <inheritdoc/>
    public PropertyValue this[string key] => _entries[key];

    /// <summary>Wraps <paramref name="entries"/> without a copy. The caller must not change it afterwards.</summary>
    public static PropertyMap Adopt(Dictionary<string, PropertyValue> entries) => new(entries);

    /// <summary>The value of <paramref name="key"/>, or null when it is absent or JSON null.</summary>
    public PropertyValue? Find(string key) =>
        _entries.TryGetValue(key, out var value) && value is not PropertyValue.Null ? value : null;

    /// <summary>This bag with <paramref name="key"/> set; with a null value, without it.</summary>
    public PropertyMap With(string key, PropertyValue? value)
    {
        var copy = new Dictionary<string, PropertyValue>(_entries, StringComparer.Ordinal);
        if (value is null)
            copy.Remove(key);
        else
            copy[key] = value;
        return new PropertyMap(copy);
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => _entries.TryGetValue(key, out value);

    /// <summary>An enumerator that allocates nothing.</summary>
    public Dictionary<string, PropertyValue>.Enumerator GetEnumerator() => _entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, PropertyValue>> IEnumerable<KeyValuePair<string, PropertyValue>>.GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyMap? other)
    {
        if (other is null || other.Count != Count)
            return false;
        foreach (var (key, value) in _entries)
        {
            if (!other._entries.TryGetValue(key, out var theirs) || !value.Equals(theirs))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <summary>The bag for a debugger or a failed test; what is secret reads <c>[secret]</c>.</summary>
    public override string ToString() => ValueText.Of(this);
}

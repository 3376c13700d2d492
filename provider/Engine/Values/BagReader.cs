using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Sandboxes.Engine.Values;

/// <summary>
/// Reads a bag of plain values straight from its bytes, a third of what the message classes cost. Whatever is not plain (a signature, a
/// depth, a form that no writer makes) it leaves to <see cref="WireReader"/>, by saying that it cannot.
/// </summary>
/// <remarks>Field numbers: google/protobuf/struct.proto. Struct 1 = entries {1 key, 2 value}; ListValue 1 = items; Value: see <see cref="TryValue"/>.</remarks>
internal ref struct BagReader(ReadOnlySpan<byte> bytes)
{
    private const int MostLevels = 30;
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Bytes = 2;

    private static readonly PropertyValue True = new PropertyValue.Bool(true);
    private static readonly PropertyValue False = new PropertyValue.Bool(false);

    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The bag; null when it is not plain.</summary>
    public static PropertyMap? TryRead(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? PropertyMap.Empty : new BagReader(bytes).TryFields(MostLevels) is { } entries ? PropertyMap.Adopt(entries) : null;

    private Dictionary<string, PropertyValue>? TryFields(int levels)
    {
        var entries = new Dictionary<string, PropertyValue>(Count(), StringComparer.Ordinal);
        while (!_rest.IsEmpty)
        {
            if (levels == 0 || !TryField(1, out var entry) || !new BagReader(entry).TryEntry(levels, out var key, out var value))
                return null;
            entries[key] = value;
        }

        return entries;
    }

    private bool TryEntry(int levels, out string key, out PropertyValue value)
    {
        (key, value) = ("", PropertyValue.Null.Value);
        if (!TryField(1, out var name) || !TryName(name, out key) || key == WireSignature.Key || !TryField(2, out var inner))
            return false;
        return _rest.IsEmpty && new BagReader(inner).TryValue(levels, out value);
    }

    /// <summary>1 null, 2 number, 3 string, 4 boolean, 5 struct, 6 list; exactly one of them.</summary>
    private bool TryValue(int levels, out PropertyValue value)
    {
        value = PropertyValue.Null.Value;
        if (_rest.IsEmpty)
            return false;
        var (number, type) = (_rest[0] >> 3, _rest[0] & 7);
        PropertyValue? read = (number, type) switch
        {
            (1, Varint) => TryNumber(out _) ? PropertyValue.Null.Value : null,
            (2, Fixed64) => TryDouble(),
            (3, Bytes) => TryField(3, out var text) && TryText(text, out var plain) ? UnknownSentinel.Find(plain) ?? PropertyValue.Of(plain) : null,
            (4, Varint) => TryNumber(out var flag) ? flag == 0 ? False : True : null,
            (5, Bytes) => TryField(5, out var fields) && new BagReader(fields).TryFields(levels - 1) is { } entries
                ? new PropertyValue.Map(entries.Count == 0 ? PropertyMap.Empty : PropertyMap.Adopt(entries))
                : null,
            (6, Bytes) => TryField(6, out var items) ? new BagReader(items).TryList(levels - 1) : null,
            _ => null,
        };
        value = read ?? value;
        return read is not null && _rest.IsEmpty;
    }

    private PropertyValue.List? TryList(int levels)
    {
        var items = new PropertyValue[Count()];
        for (var i = 0; i < items.Length; i++)
        {
            if (levels == 0 || !TryField(1, out var item) || !new BagReader(item).TryValue(levels, out items[i]))
                return null;
        }

        return _rest.IsEmpty ? new PropertyValue.List(items) : null;
    }

    private PropertyValue.Number? TryDouble()
    {
        if (_rest.Length < 9)
            return null;
        var number = BinaryPrimitives.ReadDoubleLittleEndian(_rest[1..]);
        _rest = _rest[9..];
        return new PropertyValue.Number(number);
    }

    private static bool TryName(ReadOnlySpan<byte> utf8, out string name)
    {
        var valid = Utf8.IsValid(utf8);
        name = valid ? PropertyNames.Of(utf8) : "";
        return valid;
    }

    private static bool TryText(ReadOnlySpan<byte> utf8, out string text)
    {
        var valid = Utf8.IsValid(utf8);
        text = valid ? Encoding.UTF8.GetString(utf8) : "";
        return valid;
    }

    /// <summary>How many fields follow, as far as they are of field 1.</summary>
    private readonly int Count()
    {
        var counting = this;
        var count = 0;
        while (counting.TryField(1, out _))
            count++;
        return count;
    }

    private bool TryField(int number, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (_rest.IsEmpty || _rest[0] != ((number << 3) | Bytes) || !TryNumber(out var length) || length > (uint)_rest.Length)
            return false;
        content = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return true;
    }

    /// <summary>The varint behind a tag of one byte.</summary>
    private bool TryNumber(out uint number)
    {
        number = 0;
        for (var i = 1; i < _rest.Length && i <= 4; i++)
        {
            number |= (uint)(_rest[i] & 0x7f) << (7 * (i - 1));
            if (_rest[i] >= 0x80)
                continue;
            _rest = _rest[(i + 1)..];
            return true;
        }

        return false;
    }
}

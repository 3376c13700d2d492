using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace Sandboxes.Engine.Values;

/// <summary>
/// Writes a bag as its bytes, from the end to the start, so that each length is known when it is written. Values that need a signature
/// are <see cref="WireWriter"/>'s.
/// </summary>
internal ref struct BagWriter
{
    private byte[] _buffer;
    private int _start;

    private readonly int Written => _buffer.Length - _start;

    public static ByteString Write(PropertyMap bag)
    {
        var writer = new BagWriter { _buffer = ArrayPool<byte>.Shared.Rent(1024) };
        writer._start = writer._buffer.Length;
        try
        {
            writer.Fields(bag);
            return ByteString.CopyFrom(writer._buffer.AsSpan(writer._start));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(writer._buffer);
        }
    }

    private void Fields(PropertyMap bag)
    {
        var entries = new KeyValuePair<string, PropertyValue>[bag.Count];
        var count = 0;
        foreach (var entry in bag)
            entries[count++] = entry;
        while (count > 0)
        {
            var (key, value) = entries[--count];
            var before = Written;
            Nested(2, value);
            Text(1, key);
            Prefix(1, before);
        }
    }

    private void Nested(int field, PropertyValue value)
    {
        var before = Written;
        Value(value);
        Prefix(field, before);
    }

    private void Value(PropertyValue value)
    {
        var before = Written;
        switch (value)
        {
            case PropertyValue.Text text:
                Text(3, text.Value);
                break;
            case PropertyValue.Number number:
                BinaryPrimitives.WriteDoubleLittleEndian(Take(8), number.Value);
                Take(1)[0] = (2 << 3) | 1;
                break;
            case PropertyValue.Bool flag:
                Byte(4, flag.Value ? (byte)1 : (byte)0);
                break;
            case PropertyValue.Null:
                Byte(1, 0);
                break;
            case PropertyValue.List list:
                for (var i = list.Items.Count - 1; i >= 0; i--)
                    Nested(1, list.Items[i]);
                Prefix(6, before);
                break;
            case PropertyValue.Map map when !map.Entries.ContainsKey(WireSignature.Key):
                Fields(map.Entries);
                Prefix(5, before);
                break;
            default:
                var signed = WireWriter.Write(value);
                signed.WriteTo(Take(signed.CalculateSize()));
                break;
        }
    }

    // Each lone surrogate becomes U+FFFD, as in WireWriter: that is what this encoding does with it.
    private void Text(int field, string text)
    {
        var before = Written;
        Encoding.UTF8.GetBytes(text, Take(Encoding.UTF8.GetByteCount(text)));
        Prefix(field, before);
    }

    private void Byte(int field, byte value)
    {
        var two = Take(2);
        (two[0], two[1]) = ((byte)(field << 3), value);
    }

    /// <summary>Puts tag and length in front of what was written since then.</summary>
    private void Prefix(int field, int before)
    {
        var length = (uint)(Written - before);
        Span<byte> prefix = stackalloc byte[6];
        prefix[0] = (byte)((field << 3) | 2);
        var count = 1;
        for (; length >= 0x80; length >>= 7)
            prefix[count++] = (byte)(length | 0x80);
        prefix[count++] = (byte)length;
        prefix[..count].CopyTo(Take(count));
    }

    private Span<byte> Take(int count)
    {
        if (count > _start)
            Grow(count);
        _start -= count;
        return _buffer.AsSpan(_start, count);
    }

    private void Grow(int count)
    {
        var written = _buffer.AsSpan(_start);
        var larger = ArrayPool<byte>.Shared.Rent(checked((_buffer.Length * 2) + count));
        written.CopyTo(larger.AsSpan(larger.Length - written.Length));
        _start = larger.Length - written.Length;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

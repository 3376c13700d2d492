using System.Buffers;
using System.Text;

namespace Sandboxes.Clouds.Prime.Gateway.Connect;

/// <summary>Writes the few protobuf shapes that a command needs: strings, flags and nested messages.</summary>
internal sealed class ProtoWriter
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>A string field, written even when empty.</summary>
    public ProtoWriter String(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    /// <summary>A flag, written even when false.</summary>
    public ProtoWriter Flag(int field, bool value)
    {
        Number((ulong)((field << 3) | Varint));
        Number(value ? 1UL : 0UL);
        return this;
    }

    /// <summary>A nested message.</summary>
    public ProtoWriter Message(int field, ProtoWriter message) => Bytes(field, message.ToArray());

    /// <summary>What was written.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private ProtoWriter Bytes(int field, byte[] value)
    {
        Number((ulong)((field << 3) | LengthDelimited));
        Number((ulong)value.Length);
        _bytes.Write(value);
        return this;
    }

    private void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Write([(byte)(value | 0x80)]);
        _bytes.Write([(byte)value]);
    }
}

using System.Buffers.Binary;

namespace Sandboxes.Clouds.Prime.Gateway.Connect;

/// <summary>Reads a protobuf message field by field; what it does not know it hands on by number, for the caller to skip.</summary>
internal ref struct ProtoReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>Number of the current field.</summary>
    public int Field { get; private set; }

    /// <summary>Its value, when it is a number.</summary>
    public ulong Number { get; private set; }

    /// <summary>Its value, when it is bytes, a string or a message.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>The value as a sint32.</summary>
    public readonly int SignedNumber => (int)((uint)Number >> 1) ^ -(int)(Number & 1);

    /// <summary>Goes to the next field; false at the end.</summary>
    /// <exception cref="FormatException">The message is cut off or not protobuf.</exception>
    public bool Next()
    {
        if (_rest.IsEmpty)
            return false;
        var tag = Varint();
        Field = (int)(tag >> 3);
        Bytes = default;
        switch (tag & 7)
        {
            case 0:
                Number = Varint();
                break;
            case 1:
                Number = BinaryPrimitives.ReadUInt64LittleEndian(Take(8));
                break;
            case 2:
                Bytes = Take(Varint());
                break;
            case 5:
                Number = BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
                break;
            default:
                throw new FormatException("a field has an unknown wire type");
        }

        return true;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw new FormatException("a number is longer than 64 bits");
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)_rest.Length)
            throw new FormatException("a message is cut off");
        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }
}

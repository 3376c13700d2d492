using System.Buffers.Binary;
using System.IO.Compression;

namespace Sandboxes.Clouds.Prime.Gateway.Connect;

/// <summary>One frame of a Connect stream: a flag byte, four bytes of length, a payload (prime-api 7.3).</summary>
/// <param name="IsEnd">The end record, JSON; else a message.</param>
/// <param name="Payload">Unpacked.</param>
internal readonly record struct ConnectFrame(bool IsEnd, ReadOnlyMemory<byte> Payload)
{
    private const int HeaderLength = 5;
    private const byte Compressed = 1;
    private const byte End = 2;

    /// <summary>A message, uncompressed.</summary>
    public static byte[] Write(ReadOnlySpan<byte> payload)
    {
        var frame = new byte[HeaderLength + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), payload.Length);
        payload.CopyTo(frame.AsSpan(HeaderLength));
        return frame;
    }

    /// <summary>The frames of a whole stream.</summary>
    /// <exception cref="FormatException">It is cut off, or a frame is not one.</exception>
    public static IEnumerable<ConnectFrame> ReadAll(ReadOnlyMemory<byte> stream)
    {
        while (!stream.IsEmpty)
        {
            if (stream.Length < HeaderLength)
                throw new FormatException("the stream is cut off in a frame's header");
            var flags = stream.Span[0];
            var length = BinaryPrimitives.ReadUInt32BigEndian(stream.Span[1..]);
            if (length > stream.Length - HeaderLength)
                throw new FormatException("the stream is cut off in a frame");
            var payload = stream.Slice(HeaderLength, (int)length);
            yield return new((flags & End) != 0, (flags & Compressed) != 0 ? Unpack(payload) : payload);
            stream = stream[(HeaderLength + (int)length)..];
        }
    }

    private static byte[] Unpack(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var packed = new GZipStream(new MemoryStream(payload.ToArray()), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            packed.CopyTo(unpacked);
            return unpacked.ToArray();
        }
        catch (InvalidDataException error)
        {
            throw new FormatException("a compressed frame is not gzip", error);
        }
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace Sandboxes.Clouds.Prime.Gateway.Connect;

/// <summary>One frame of a Connect stream: a flag byte, four bytes of length, a payload (prime-api 7.3).</summary>
/// <param name="IsEnd">The end record, JSON; else a message.</param>
/// <param name="Payload">Unpacked.</param>
internal readonly record struct ConnectFrame(bool IsEnd, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Most bytes of a frame, packed or not.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

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

    /// <summary>Takes the next frame off the front of <paramref name="stream"/>; false when it is not all there yet.</summary>
    /// <exception cref="FormatException">It is not one, or longer than what is held of one.</exception>
    public static bool TryTake(ref ReadOnlyMemory<byte> stream, out ConnectFrame frame)
    {
        frame = default;
        if (stream.Length < HeaderLength)
            return false;
        var flags = stream.Span[0];
        var length = BinaryPrimitives.ReadUInt32BigEndian(stream.Span[1..]);
        if (length > MaxBytes)
            throw new FormatException($"a frame of the stream is longer than {MaxBytes >> 20} MiB");
        if (length > stream.Length - HeaderLength)
            return false;
        var payload = stream.Slice(HeaderLength, (int)length);
        frame = new((flags & End) != 0, (flags & Compressed) != 0 ? Unpack(payload) : payload);
        stream = stream[(HeaderLength + (int)length)..];
        return true;
    }

    private static byte[] Unpack(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var packed = new GZipStream(new MemoryStream(payload.ToArray()), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var chunk = new byte[16 * 1024];
            for (int count; (count = packed.Read(chunk)) > 0 && unpacked.Length <= MaxBytes;)
                unpacked.Write(chunk, 0, count);
            return unpacked.Length <= MaxBytes ? unpacked.ToArray() : throw new FormatException($"a frame of the stream is longer than {MaxBytes >> 20} MiB when unpacked");
        }
        catch (InvalidDataException error)
        {
            throw new FormatException("a compressed frame is not gzip", error);
        }
    }
}

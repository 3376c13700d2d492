using System.IO.Compression;
using System.Text;
using Sandboxes.Clouds.Prime.Gateway.Connect;

namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>Writes a command's stream as a gateway does.</summary>
internal sealed class ConnectStream
{
    private readonly List<byte> _bytes = [];

    public byte[] Bytes => [.. _bytes];

    /// <summary>The whole frames of a stream.</summary>
    public static IReadOnlyList<ConnectFrame> Frames(byte[] stream)
    {
        ReadOnlyMemory<byte> rest = stream;
        var frames = new List<ConnectFrame>();
        while (ConnectFrame.TryTake(ref rest, out var frame))
            frames.Add(frame);
        return frames;
    }

    public static ConnectStream Echo() => new ConnectStream().Started().Stdout("sandbox ready\n").Ended(0).End("{}");

    public ConnectStream Started() => Event([0x0A, 0x02, 0x08, 0x2A]);

    public ConnectStream KeepAlive() => Event([0x22, 0x00]);

    public ConnectStream Stdout(string text) => Stdout(Encoding.UTF8.GetBytes(text));

    public ConnectStream Stdout(byte[] bytes) => Event(Nested(2, Nested(1, bytes)));

    public ConnectStream Stderr(string text) => Event(Nested(2, Nested(2, Encoding.UTF8.GetBytes(text))));

    /// <summary>End event; exit codes from -64 to 63.</summary>
    public ConnectStream Ended(int exitCode, string? error = null) => Event(Nested(3,
        [.. exitCode == 0 ? [] : (byte[])[0x08, (byte)((exitCode << 1) ^ (exitCode >> 31))], 0x10, 0x01, .. error is null ? [] : Nested(4, Encoding.UTF8.GetBytes(error))]));

    public ConnectStream End(string json) => Frame(2, Encoding.UTF8.GetBytes(json));

    public ConnectStream Raw(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>The same stream with every frame compressed.</summary>
    public ConnectStream Zipped()
    {
        var zipped = new ConnectStream();
        foreach (var frame in Frames(Bytes))
            zipped.Frame((byte)(frame.IsEnd ? 3 : 1), Gzip(frame.Payload.ToArray()));
        return zipped;
    }

    public Reply Reply() => new(200, Bytes, "application/connect+proto");

    private ConnectStream Event(byte[] message) => Frame(0, Nested(1, message));

    private ConnectStream Frame(byte flags, byte[] payload)
    {
        var frame = ConnectFrame.Write(payload);
        frame[0] = flags;
        return Raw(frame);
    }

    private static byte[] Nested(int field, byte[] message) => [(byte)((field << 3) | 2), .. Varint(message.Length), .. message];

    private static byte[] Varint(int number) => number < 0x80 ? [(byte)number] : [(byte)(number | 0x80), .. Varint(number >> 7)];

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}

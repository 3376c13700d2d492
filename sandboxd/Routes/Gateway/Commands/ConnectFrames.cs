using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Text.Json.Nodes;
using Google.Protobuf;

namespace Sandboxd.Routes.Gateway.Commands;

/// <summary>The frames of a Connect stream: a flag byte, a length of four bytes, the message; at last a record in JSON with flag 2.</summary>
internal static class ConnectFrames
{
    private const int HeadLength = 5;
    private const byte Compressed = 1;
    private const byte EndOfStream = 2;
    private const int LongestMessage = 4 * 1024 * 1024;

    /// <summary>Reads the one message of a request.</summary>
    public static async Task<T> ReadAsync<T>(Stream body, MessageParser<T> parser, CancellationToken cancel)
        where T : IMessage<T>
    {
        var head = new byte[HeadLength];
        if (await body.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancel) < HeadLength)
            throw ConnectException.InvalidArgument("the request has no whole message");
        var length = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(1));
        if ((head[0] & Compressed) != 0)
            throw new ConnectException("unimplemented", "compressed requests are not read; send connect-content-encoding: identity");
        if (length > LongestMessage)
            throw new ConnectException("resource_exhausted", $"a message of {length} bytes is larger than {LongestMessage}");
        var message = new byte[length];
        if (await body.ReadAtLeastAsync(message, message.Length, throwOnEndOfStream: false, cancel) < message.Length)
            throw ConnectException.InvalidArgument("the request ends inside its message");
        return Parse(parser, message);
    }

    public static T Parse<T>(MessageParser<T> parser, byte[] message)
        where T : IMessage<T>
    {
        try
        {
            return parser.ParseFrom(message);
        }
        catch (InvalidProtocolBufferException error)
        {
            throw ConnectException.InvalidArgument($"the message cannot be read: {error.Message}");
        }
    }

    public static async Task WriteAsync(PipeWriter writer, IMessage message, CancellationToken cancel)
    {
        Write(writer, 0, message.ToByteArray());
        await writer.FlushAsync(cancel);
    }

    /// <summary>Ends the stream, well or by an error.</summary>
    public static async Task WriteEndAsync(PipeWriter writer, ConnectException? error, CancellationToken cancel)
    {
        var record = error is null ? [] : new JsonObject { ["error"] = ErrorJson(error) };
        Write(writer, EndOfStream, System.Text.Encoding.UTF8.GetBytes(record.ToJsonString()));
        await writer.FlushAsync(cancel);
    }

    public static JsonObject ErrorJson(ConnectException error) => new() { ["code"] = error.Code, ["message"] = error.Message };

    private static void Write(PipeWriter writer, byte flags, byte[] payload)
    {
        var frame = writer.GetSpan(HeadLength + payload.Length);
        frame[0] = flags;
        BinaryPrimitives.WriteUInt32BigEndian(frame[1..], (uint)payload.Length);
        payload.CopyTo(frame[HeadLength..]);
        writer.Advance(HeadLength + payload.Length);
    }
}

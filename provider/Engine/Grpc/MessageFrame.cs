using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>A message on the wire: a flag for compression, the length in big-endian, the bytes.</summary>
internal static class MessageFrame
{
    /// <summary>Reads the next message; null at the end of the stream.</summary>
    public static async ValueTask<T?> ReadAsync<T>(PipeReader reader, MessageParser<T> parser, CancellationToken cancel)
        where T : class, IMessage<T>
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancel);
            var buffer = result.Buffer;
            if (TryTake(ref buffer, out var payload))
            {
                var message = MessageParsing.Parse(parser, payload);
                reader.AdvanceTo(buffer.Start);
                return message;
            }

            if (result.IsCompleted)
                return buffer.IsEmpty ? null : throw Broken("the stream ended in the middle of a message");
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>Takes a whole message off the front of <paramref name="buffer"/>, if there is one.</summary>
    public static bool TryTake(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> payload)
    {
        payload = default;
        if (buffer.Length < GrpcProtocol.PrefixLength)
            return false;
        Span<byte> prefix = stackalloc byte[GrpcProtocol.PrefixLength];
        buffer.Slice(0, GrpcProtocol.PrefixLength).CopyTo(prefix);
        var length = BinaryPrimitives.ReadUInt32BigEndian(prefix[1..]);
        Refuse(prefix[0], length);
        if (buffer.Length < GrpcProtocol.PrefixLength + length)
            return false;
        payload = buffer.Slice(GrpcProtocol.PrefixLength, length);
        buffer = buffer.Slice(payload.End);
        return true;
    }

    /// <summary>Writes a message.</summary>
    public static void Write(IBufferWriter<byte> writer, IMessage message)
    {
        var length = SizeOf(ref message);
        var prefix = writer.GetSpan(GrpcProtocol.PrefixLength);
        prefix[0] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(prefix[1..], (uint)length);
        writer.Advance(GrpcProtocol.PrefixLength);
        message.WriteTo(writer);
    }

    /// <summary>A message as one array of bytes, prefix included.</summary>
    public static byte[] ToArray(IMessage message)
    {
        var length = SizeOf(ref message);
        var frame = new byte[GrpcProtocol.PrefixLength + length];
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)length);
        message.WriteTo(frame.AsSpan(GrpcProtocol.PrefixLength));
        return frame;
    }

    private static int SizeOf(ref IMessage message)
    {
        int length;
        try
        {
            length = message.CalculateSize();
        }
        catch (ArgumentException)
        {
            // A string somewhere inside has no UTF-8 form (ValidText says why): send it with replacement characters.
            message = ValidMessage.Of(message);
            length = message.CalculateSize();
        }

        return length <= GrpcProtocol.MaxMessageLength ? length : throw TooLarge((uint)length);
    }

    private static void Refuse(byte flag, uint length)
    {
        if (flag == 1)
            throw new RpcException(new Status(StatusCode.Unimplemented, "The message is compressed; only the identity encoding is supported."));
        if (flag != 0)
            throw Broken($"a message starts with {flag}, which is no compression flag");
        if (length > GrpcProtocol.MaxMessageLength)
            throw TooLarge(length);
    }

    private static RpcException TooLarge(uint length) => new(new Status(
        StatusCode.ResourceExhausted, $"A message of {length} bytes is too large; at most {GrpcProtocol.MaxMessageLength} are accepted."));

    private static RpcException Broken(string why) => new(new Status(StatusCode.Internal, $"The gRPC framing is broken: {why}."));
}

using System.Buffers;
using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>Parses messages that may nest deeply: protobuf's own limit of 100 is only some 33 levels of a property value.</summary>
internal static class MessageParsing
{
    /// <summary>Parses; what cannot be parsed is an <see cref="RpcException"/> that says why.</summary>
    public static T Parse<T>(MessageParser<T> parser, ReadOnlySequence<byte> payload)
        where T : IMessage<T>
    {
        try
        {
            return parser.ParseFrom(payload);
        }
        catch (InvalidProtocolBufferException)
        {
            return ParseDeep(parser, payload);
        }
    }

    private static T ParseDeep<T>(MessageParser<T> parser, ReadOnlySequence<byte> payload)
        where T : IMessage<T>
    {
        // Only a stream takes a limit of its own; it costs a copy, which ordinary messages do not pay.
        using var stream = new MemoryStream(payload.ToArray(), writable: false);
        using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, GrpcProtocol.MaxNesting);
        try
        {
            return parser.ParseFrom(input);
        }
        catch (InvalidProtocolBufferException e) when (e.Message.Contains("too many levels of nesting", StringComparison.Ordinal))
        {
            throw new RpcException(new Status(
                StatusCode.InvalidArgument,
                $"The message nests too deeply: more than {GrpcProtocol.MaxNesting} messages, about {GrpcProtocol.MaxNesting / 3} levels of maps. Flatten the value."));
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"The bytes are not a {typeof(T).Name}: {e.Message}"), e);
        }
    }
}

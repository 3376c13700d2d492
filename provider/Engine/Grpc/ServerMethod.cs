using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>A method with its handler: reads the request, runs the handler, writes what it answers.</summary>
internal abstract class ServerMethod
{
    public abstract Task InvokeAsync(ServerCallContext context);

    /// <summary>Reads the only request of a call.</summary>
    protected static async ValueTask<T> ReadOnlyRequestAsync<T>(ServerCallContext context, MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        var reader = context.Reader();
        var request = await MessageFrame.ReadAsync(reader, parser, context.CancellationToken);
        if (request is null)
            throw new RpcException(new Status(StatusCode.Internal, "The call has no request message."));
        var rest = await reader.ReadAsync(context.CancellationToken);
        if (!rest.Buffer.IsEmpty)
            throw new RpcException(new Status(StatusCode.Internal, "The call has more than one request message."));
        return request;
    }
}

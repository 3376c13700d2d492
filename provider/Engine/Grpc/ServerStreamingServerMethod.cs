using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>One request, a stream of answers.</summary>
internal sealed class ServerStreamingServerMethod<TRequest, TResponse>(
    Method<TRequest, TResponse> method, Func<TRequest, IServerStreamWriter<TResponse>, ServerCallContext, Task> handler) : ServerMethod
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    public override async Task InvokeAsync(ServerCallContext context)
    {
        var request = await ReadOnlyRequestAsync(context, method.RequestParser);
        await handler(request, new ServerStreamWriter<TResponse>(context), context);
    }
}

using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>One request, one answer.</summary>
internal sealed class UnaryServerMethod<TRequest, TResponse>(
    Method<TRequest, TResponse> method, Func<TRequest, ServerCallContext, Task<TResponse>> handler) : ServerMethod
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    // road 2
    public override async Task InvokeAsync(ServerCallContext context)
    {
        var request = await ReadOnlyRequestAsync(context, method.RequestParser);
        var response = await handler(request, context);
        // Not flushed: the server sends headers, message and trailers together when the call ends.
        MessageFrame.Write(context.Writer(), response);
    }
}

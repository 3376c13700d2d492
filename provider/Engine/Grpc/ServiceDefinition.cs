using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>The methods of a service with their handlers. A handler fails by throwing; <see cref="RpcException"/> says how.</summary>
public sealed class ServiceDefinition
{
    private readonly Dictionary<string, ServerMethod> _methods = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, ServerMethod> Methods => _methods;

    /// <summary>Adds a method with one request and one answer.</summary>
    public ServiceDefinition Unary<TRequest, TResponse>(
        Method<TRequest, TResponse> method, Func<TRequest, ServerCallContext, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        _methods.Add(method.FullName, new UnaryServerMethod<TRequest, TResponse>(method, handler));
        return this;
    }

    /// <summary>Adds a method with one request and a stream of answers.</summary>
    public ServiceDefinition ServerStreaming<TRequest, TResponse>(
        Method<TRequest, TResponse> method, Func<TRequest, IServerStreamWriter<TResponse>, ServerCallContext, Task> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        _methods.Add(method.FullName, new ServerStreamingServerMethod<TRequest, TResponse>(method, handler));
        return this;
    }
}

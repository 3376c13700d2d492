namespace Sandboxes.Engine.Grpc;

/// <summary>Where the handler of a server-streaming method puts its answers.</summary>
public interface IServerStreamWriter<in T>
{
    /// <summary>Sends one message; returns when the transport has taken it, which is slower when the reader is.</summary>
    Task WriteAsync(T message, CancellationToken cancel = default);
}

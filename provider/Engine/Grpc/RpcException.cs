namespace Sandboxes.Engine.Grpc;

/// <summary>A call that failed: thrown by clients for what the server answered, and by servers to answer it.</summary>
public sealed class RpcException(Status status, Exception? inner = null) : Exception(status.ToString(), inner)
{
    /// <summary>How the call ended; never OK.</summary>
    public Status Status { get; } = status;

    /// <summary>The class of the failure.</summary>
    public StatusCode StatusCode => Status.StatusCode;
}

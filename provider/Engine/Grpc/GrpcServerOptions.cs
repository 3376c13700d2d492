namespace Sandboxes.Engine.Grpc;

/// <summary>What a server does beyond its services.</summary>
public sealed record GrpcServerOptions
{
    /// <summary>The port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock of deadlines.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How an exception other than <see cref="RpcException"/> is answered. The default calls it a bug and names its type.</summary>
    public Func<Exception, Status> MapException { get; init; } =
        static e => new Status(StatusCode.Internal, $"A bug in the server: {e.GetType().Name}: {e.Message}");
}

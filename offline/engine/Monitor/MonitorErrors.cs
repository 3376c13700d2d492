using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Monitor;

/// <summary>How the monitor answers what it cannot do.</summary>
internal static class MonitorErrors
{
    public static readonly GrpcServerOptions Options = new()
    {
        MapException = failed => failed is StateException or PropertyFormatException
            ? new Status(StatusCode.InvalidArgument, failed.Message)
            : new Status(StatusCode.Internal, $"the engine failed on this: {failed.GetType().Name}: {failed.Message}"),
    };
}

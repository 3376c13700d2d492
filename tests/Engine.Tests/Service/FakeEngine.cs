using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Tests.Service;

/// <summary>An engine that writes down what it is told.</summary>
internal sealed class FakeEngine(GrpcServer server, ConcurrentQueue<LogRequest> logs) : IAsyncDisposable
{
    public string Address => $"127.0.0.1:{server.Port}";

    public IReadOnlyList<LogRequest> Logs => [.. logs];

    public static async Task<FakeEngine> StartAsync(Func<LogRequest, Task>? onLog = null)
    {
        var logs = new ConcurrentQueue<LogRequest>();
        var service = new ServiceDefinition().Unary(EngineMethods.Log, async (request, _) =>
        {
            if (onLog is not null)
                await onLog(request);
            logs.Enqueue(request);
            return new Empty();
        });
        return new FakeEngine(await GrpcServer.StartAsync([service]), logs);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

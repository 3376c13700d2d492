using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Offline.Programs;

namespace Sandboxes.Offline.Tests.Cli;

/// <summary>A program written in the test.</summary>
internal sealed class ProgramOf(Func<GrpcChannel, CancellationToken, Task<int>> body) : IProgram
{
    public async Task<ProgramResult> RunAsync(ProgramRun run, CancellationToken cancel)
    {
        using var monitor = new GrpcChannel(run.MonitorAddress);
        try
        {
            return new ProgramResult(await body(monitor, cancel));
        }
        catch (RpcException) when (cancel.IsCancellationRequested)
        {
            return new ProgramResult(137);
        }
    }

    /// <summary>Registers resources of these names, all at once.</summary>
    public static ProgramOf Things(params string[] names) => new(async (monitor, cancel) =>
    {
        await Task.WhenAll(names.Select(name => RegisterAsync(monitor, name, cancel)));
        return 0;
    });

    public static Task<RegisterResourceResponse> RegisterAsync(GrpcChannel monitor, string name, CancellationToken cancel, params string[] dependencies)
    {
        var request = new RegisterResourceRequest { Type = "pkg:index:Thing", Name = name, Custom = true, Object = new Struct(), AcceptSecrets = true, SupportsResultReporting = true };
        request.Dependencies.AddRange(dependencies);
        return monitor.UnaryAsync(ResourceMonitorMethods.RegisterResource, request, cancel);
    }
}

using System.Runtime.InteropServices;
using System.Text;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Service;

namespace Sandboxes.Engine;

/// <summary>Runs a provider as the process that the engine started (protocol reference 2.1).</summary>
public static class ProviderHost
{
    private static readonly TimeSpan HealthInterval = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Serves until SIGINT, SIGTERM or the end of the engine. The port is all that is ever written to <paramref name="output"/>, and
    /// only once it accepts connections. Returns without waiting for calls that run: by then nobody reads their answers.
    /// </summary>
    /// <param name="definition">The provider.</param>
    /// <param name="engineAddress">The engine's <c>host:port</c>; null to wait until an engine attaches.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="time">The clock.</param>
    public static async Task RunAsync(ProviderDefinition definition, string? engineAddress, Stream output, TimeProvider time)
    {
        var stopped = new TaskCompletionSource();
        using var interrupt = InterruptSignal.Handle(Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var engine = new EngineConnection(engineAddress, time);
        await StartAsync(definition, engine, output, time);
        await Task.WhenAny(stopped.Task, EngineGoneAsync(engine, engineAddress, time));

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.TrySetResult();
        }
    }

    private static async Task StartAsync(ProviderDefinition definition, EngineConnection engine, Stream output, TimeProvider time)
    {
        var service = new ProviderService(definition, engine);
        var options = new GrpcServerOptions { Time = time, MapException = new ErrorMapping(definition).StatusOf };
        var server = await GrpcServer.StartAsync([service.Definition()], options);
        output.Write(Encoding.ASCII.GetBytes($"{server.Port}\n"));
        output.Flush();
    }

    /// <summary>One that was attached to outlives the engine: the next command attaches again.</summary>
    private static Task EngineGoneAsync(EngineConnection engine, string? engineAddress, TimeProvider time) => engineAddress is null
        ? Task.Delay(Timeout.InfiniteTimeSpan, time)
        : EngineHealth.UntilGoneAsync(engine.CheckHealthAsync, HealthInterval, time, CancellationToken.None);
}

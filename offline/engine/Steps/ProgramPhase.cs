using Sandboxes.Engine.Grpc;
using Sandboxes.Offline.Display;
using Sandboxes.Offline.Monitor;
using Sandboxes.Offline.Programs;

namespace Sandboxes.Offline.Steps;

/// <summary>Runs the program against a monitor until it ends.</summary>
internal sealed class ProgramPhase(Deployment deployment, IProgram program)
{
    public async Task RunAsync(Registrations registrations, string engineAddress)
    {
        var services = new List<ServiceDefinition> { new MonitorService(deployment, registrations).Definition() };
        await using var server = await GrpcServer.StartAsync(services, MonitorErrors.Options, CancellationToken.None);
        var run = new ProgramRun($"127.0.0.1:{server.Port}", engineAddress, deployment, Written);
        var result = await program.RunAsync(run, deployment.Stopping);
        Judge(result);
        await registrations.DrainAsync();
    }

    private void Judge(ProgramResult result)
    {
        if (deployment.Stopping.IsCancellationRequested)
            return;
        if (result.ExitCode is not (0 or ProgramResult.AlreadyReported))
            deployment.Fail(deployment.StackUrn, $"the program ended with exit code {result.ExitCode}", stop: true);
        else if (result.ExitCode == ProgramResult.AlreadyReported && !deployment.Failed)
            deployment.Fail(deployment.StackUrn, "the program failed", stop: true);
    }

    private void Written(string line, bool error) => deployment.Events.Diagnostic(Severity.Info, deployment.StackUrn, line);
}

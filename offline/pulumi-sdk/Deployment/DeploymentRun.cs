using Sandboxes.Engine.Grpc;

namespace Pulumi;

/// <summary>One run of one program: what it was told, whom it talks to, and what it has under way.</summary>
internal sealed class DeploymentRun : IDisposable
{
    // Says to the language host that the user has been told already: it adds no message of its own.
    private const int ErrorsAreReported = 32;

    private readonly GrpcChannel _monitorChannel;
    private readonly GrpcChannel _engineChannel;

    public DeploymentRun(DeploymentSettings settings)
    {
        Settings = settings;
        _monitorChannel = new GrpcChannel(settings.Monitor);
        _engineChannel = new GrpcChannel(settings.Engine);
        Monitor = new Monitor(_monitorChannel);
        Log = new EngineLog(_engineChannel, Tasks);
        Registration = new ResourceRegistration(this);
        Invocation = new Invocation(this);
    }

    public DeploymentSettings Settings { get; }

    public InFlightTasks Tasks { get; } = new();

    public Monitor Monitor { get; }

    public EngineLog Log { get; }

    public ResourceRegistration Registration { get; }

    public Invocation Invocation { get; }

    /// <summary>The root resource, once its constructor has begun.</summary>
    public Stack? Stack { get; set; }

    public string RootName => $"{Settings.Project}-{Settings.Stack}";

    /// <summary>Runs the program, waits for all that it started, and reports what failed. Returns the exit code.</summary>
    public async Task<int> RunAsync(Func<Stack> makeStack)
    {
        try
        {
            makeStack();
        }
        catch (Exception error)
        {
            return await ReportAsync([error]).ConfigureAwait(false);
        }

        var failures = await Tasks.WaitAsync().ConfigureAwait(false);
        if (failures.Length > 0)
            return await ReportAsync(failures).ConfigureAwait(false);
        if (Log.HasErrors)
            return 1;
        await Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
        return 0;
    }

    public void Dispose()
    {
        _monitorChannel.Dispose();
        _engineChannel.Dispose();
    }

    private async Task<int> ReportAsync(IEnumerable<Exception> failures)
    {
        foreach (var failure in failures)
        {
            var (message, resource) = ErrorReport.Describe(failure, Environment.ProcessPath);
            await Log.WriteAsync(Pulumirpc.LogSeverity.Error, message, resource).ConfigureAwait(false);
        }

        return ErrorsAreReported;
    }
}

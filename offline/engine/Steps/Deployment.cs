using Sandboxes.Offline.Config;
using Sandboxes.Offline.Display;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.Plugins;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>One preview or one update of a stack: what its phases share.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private int _errors;

    public Deployment(ProjectFile project, string stack, StackConfig config, Journal journal, PluginHost plugins, IDeploymentEvents events,
        DeploymentOptions options, TimeProvider clock)
    {
        Project = project;
        Stack = stack;
        Config = config;
        Journal = journal;
        Events = events;
        Options = options;
        Clock = clock;
        Autonaming = AutonamingConfig.Read(config.Autonaming);
        Providers = new ProviderRegistry(plugins, FindProvider, options.Preview);
        Plugins = plugins;
        Executor = new StepExecutor(this);
    }

    public ProjectFile Project { get; }

    public string Stack { get; }

    public StackConfig Config { get; }

    public Journal Journal { get; }

    public IDeploymentEvents Events { get; }

    public DeploymentOptions Options { get; }

    public TimeProvider Clock { get; }

    public AutonamingConfig Autonaming { get; }

    public ProviderRegistry Providers { get; }

    public PluginHost Plugins { get; }

    public StepExecutor Executor { get; }

    public bool Preview => Options.Preview;

    public bool Failed => Volatile.Read(ref _errors) > 0;

    /// <summary>Set when no further step may begin: after an error without <c>--continue-on-error</c>, and after Ctrl-C.</summary>
    public CancellationToken Stopping => _stop.Token;

    public string StackUrn => Urn.Create(Stack, Project.Name, null, Urn.StackType, $"{Project.Name}-{Stack}");

    /// <summary>Reports an error; the deployment has failed, and stops unless it is told to go on.</summary>
    public void Fail(string urn, string message, bool stop)
    {
        Interlocked.Increment(ref _errors);
        Events.Diagnostic(Severity.Error, urn, message);
        if (stop)
            _stop.Cancel();
    }

    /// <summary>Ctrl-C: no new steps, and providers stop waiting. Calls under way are awaited.</summary>
    public async Task CancelAsync()
    {
        Interlocked.Increment(ref _errors);
        Events.Diagnostic(Severity.Warning, StackUrn, "stopped by Ctrl-C before all was done; what was done is in the state, and the same command goes on from there");
        await _stop.CancelAsync();
        await Providers.CancelAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Providers.DisposeAsync();
        Executor.Dispose();
        _stop.Dispose();
    }

    private ResourceState? FindProvider(ProviderReference reference) =>
        Journal.Snapshot().Resources.FirstOrDefault(state => state.Urn == reference.Urn && state.Id == reference.Id);
}

using System.Collections.Concurrent;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Takes the resources that a program registers: plans one at a time, and runs the steps of many at once.</summary>
internal sealed class Registrations : IDisposable
{
    private readonly SemaphoreSlim _planning = new(1);
    private readonly ConcurrentBag<Task> _running = [];
    private readonly Deployment _deployment;
    private readonly Registry _registry = new();
    private readonly DefaultProviders _defaults;
    private readonly ResourcePlanner _planner;
    private readonly bool _refreshOnly;

    /// <param name="deployment">Where it happens.</param>
    /// <param name="refreshOnly">Whether the program only says what to refresh (<c>refresh --run-program</c>).</param>
    public Registrations(Deployment deployment, bool refreshOnly = false)
    {
        _deployment = deployment;
        _refreshOnly = refreshOnly;
        _defaults = new DefaultProviders(deployment, this);
        _planner = new ResourcePlanner(deployment, _registry);
    }

    public Registry Registry => _registry;

    /// <summary>The default provider for a package, registered at its first use.</summary>
    public Task<string> DefaultProviderAsync(string package, string? version, string? url) => _defaults.ReferenceAsync(package, version, url);

    public Task<Registration> RegisterAsync(Goal goal) => Track(RegisterOneAsync(goal));

    public Task<Registration> ReadAsync(Goal goal, string id) => Track(ReadOneAsync(goal, id));

    /// <summary>Returns when nothing that was registered is under way any more: a program may end, or be ended, before its calls.</summary>
    public async Task DrainAsync()
    {
        while (_running.TryTake(out var running))
            await running;
    }

    /// <summary>Sets the outputs of a component or the stack.</summary>
    public void SetOutputs(string urn, PropertyMap outputs)
    {
        if (_registry.Find(urn) is not { } state)
            throw new StateException($"{urn} is not registered, so it can have no outputs");
        if (urn == _deployment.StackUrn)
            _deployment.Events.StackOutputs(_deployment.Preview ? null : state.Outputs, outputs);
        var known = state with { Outputs = outputs };
        _deployment.Journal.Replace(state, known);
        _registry.Done(urn, known);
        _deployment.Journal.Flush();
    }

    public void Dispose() => _planning.Dispose();

    private Task<Registration> Track(Task<Registration> registration)
    {
        _running.Add(registration);
        return registration;
    }

    private async Task<Registration> RegisterOneAsync(Goal goal)
    {
        var urn = Urn.Create(_deployment.Stack, _deployment.Project.Name, goal.Parent, goal.Type, goal.Name);
        if (goal.Needs().Any(_registry.HasFailed))
        {
            _registry.Failed(urn);
            return new Registration(urn, null, RegistrationOutcome.Skipped);
        }

        try
        {
            if (goal is { Custom: true, IsProvider: false, Provider: null })
                goal = goal with { Provider = await DefaultProviderAsync(Urn.Package(goal.Type), goal.Version, goal.PluginDownloadUrl) };
            return await RunAsync(urn, await PlanAsync(goal, urn));
        }
        catch (Exception refused) when (refused is PlanException or RpcException or StateException or PropertyFormatException)
        {
            return Refused(urn, refused);
        }
    }

    private async Task<Registration> ReadOneAsync(Goal goal, string id)
    {
        var urn = Urn.Create(_deployment.Stack, _deployment.Project.Name, goal.Parent, goal.Type, goal.Name);
        try
        {
            var provider = goal.Provider ?? await DefaultProviderAsync(Urn.Package(goal.Type), goal.Version, goal.PluginDownloadUrl);
            if (!_registry.Begin(urn))
                throw new PlanException(urn, $"the program registers {urn} twice");
            var wanted = WantedState.Of(goal with { Provider = provider }, urn, null) with { Id = id, External = true };
            return await RunAsync(urn, [new ReadStep(_deployment.Journal.Find(urn), wanted)]);
        }
        catch (Exception refused) when (refused is PlanException or RpcException or StateException or PropertyFormatException)
        {
            return Refused(urn, refused);
        }
    }

    private async Task<IReadOnlyList<Step>> PlanAsync(Goal goal, string urn)
    {
        await _planning.WaitAsync(CancellationToken.None);
        try
        {
            if (_deployment.Stopping.IsCancellationRequested)
                throw new PlanException(urn, "");
            if (!_registry.Begin(urn))
                throw new PlanException(urn, $"the program registers {urn} twice; give the second resource another name");
            var old = FindOld(goal, urn);
            var state = old ?? WantedState.Of(goal, urn, null);
            if (!_deployment.Options.Targets.Contains(urn, state.DependsOn()))
                return Untargeted(urn, old);
            if (_refreshOnly && goal is { Custom: true, IsProvider: false })
                return old is null ? Untargeted(urn, null) : [new RefreshStep(old)];
            return await _planner.PlanAsync(goal, urn, old);
        }
        finally
        {
            _planning.Release();
        }
    }

    private IReadOnlyList<Step> Untargeted(string urn, ResourceState? old)
    {
        if (old is not null)
            return [new SameStep(old, old)];
        _deployment.Events.Skipped(urn);
        return [];
    }

    private ResourceState? FindOld(Goal goal, string urn)
    {
        var former = Aliases.Of(goal, _deployment.Stack, _deployment.Project.Name, _registry.Former);
        var old = _deployment.Journal.Find(urn);
        if (old is null && former.Select(_deployment.Journal.Find).FirstOrDefault(state => state is not null) is { } found)
        {
            _deployment.Journal.Rename(found.Urn, urn);
            old = found;
        }

        _registry.SetFormer(urn, former, old is null || old.Urn == urn ? null : old.Urn);
        return old;
    }

    private async Task<Registration> RunAsync(string urn, IReadOnlyList<Step> steps)
    {
        if (steps.Count == 0)
            return new Registration(urn, null, RegistrationOutcome.Skipped);
        foreach (var step in steps)
        {
            if (!await _deployment.Executor.RunAsync(step))
            {
                _registry.Failed(urn);
                return new Registration(urn, null, RegistrationOutcome.Failed);
            }
        }

        if (steps[^1].New is not { } state)
            return new Registration(urn, null, RegistrationOutcome.Skipped);
        _registry.Done(urn, state);
        return new Registration(urn, state, RegistrationOutcome.Done);
    }

    private Registration Refused(string urn, Exception refused)
    {
        _registry.Failed(urn);
        var message = refused is RpcException rpc ? rpc.Status.Detail : refused.Message;
        if (message.Length > 0)
            _deployment.Fail(urn, message, stop: true);
        return new Registration(urn, null, RegistrationOutcome.Failed);
    }
}

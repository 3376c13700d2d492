using Sandboxes.Engine.Grpc;
using Sandboxes.Offline.Display;
using Sandboxes.Offline.Monitor;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.Plugins;
using Sandboxes.Offline.Programs;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Cli;

/// <summary>One preview or one update, from its first line to its summary.</summary>
internal sealed class DeploymentRun(CommandContext context, StackSession session, Operation operation, IProgram program, bool preview)
{
    public async Task<OperationResult> RunAsync()
    {
        var log = new DeploymentLog(View(), operation.Kind == OperationKind.Refresh, context.Clock);
        var journal = new Journal(session.Load(), preview ? null : session.Save);
        var plugins = new PluginHost(session.Project, session.Config, context.Environment, context.Clock);
        var deployment = new Deployment(session.Project, session.Stack, session.Config, journal, plugins, log, operation.Options with { Preview = preview }, context.Clock);
        await using (deployment)
        {
            await using var engine = await GrpcServer.StartAsync(new EngineService(deployment).Definitions(), MonitorErrors.Options, CancellationToken.None);
            plugins.EngineAddress = $"127.0.0.1:{engine.Port}";
            await using var interrupt = context.Interrupted.Register(() => _ = deployment.CancelAsync());
            await GuardAsync(deployment);
        }

        if (!preview)
            session.Save(journal.Snapshot());
        log.Finish();
        return new OperationResult(deployment.Failed, log.Tally.HasChanges);
    }

    /// <summary>A program may have new resources: what it names is known at its end.</summary>
    private bool RunsProgram => operation.Kind == OperationKind.Update || operation.RunProgram;

    private void CheckTargets(Deployment deployment, HashSet<string> known)
    {
        var targets = operation.Options.Targets;
        IEnumerable<string> named = RunsProgram ? targets.Included : targets.Included.Union(targets.Excluded);
        foreach (var message in UnknownTargets.Messages(named.Union(targets.Replaced), known))
            deployment.Fail(deployment.StackUrn, message, stop: true);
    }

    private async Task GuardAsync(Deployment deployment)
    {
        try
        {
            var known = deployment.Journal.Snapshot().Resources.Select(state => state.Urn).ToHashSet(StringComparer.Ordinal);
            if (!RunsProgram)
                CheckTargets(deployment, known);
            if (!deployment.Failed)
                await RunPhasesAsync(deployment);
            if (RunsProgram && !deployment.Failed)
                CheckTargets(deployment, [.. known, .. deployment.Journal.Snapshot().Resources.Select(state => state.Urn)]);
        }
        catch (Exception failed) when (failed is StateException or RpcException or PlanException)
        {
            if (failed.Message.Length > 0)
                deployment.Fail(deployment.StackUrn, failed.Message, stop: true);
        }
    }

    private Task RunPhasesAsync(Deployment deployment) => operation.Kind switch
    {
        OperationKind.Update => UpdateAsync(deployment),
        OperationKind.Refresh => RefreshAsync(deployment),
        OperationKind.Destroy => DestroyAsync(deployment),
        _ => new ImportPhase(deployment).RunAsync(operation.Imported.Type, operation.Imported.Name, operation.Imported.Id),
    };

    private async Task UpdateAsync(Deployment deployment)
    {
        WarnOfPending(deployment);
        await RefreshFirstAsync(deployment);
        if (deployment.Failed)
            return;
        using var registrations = new Registrations(deployment);
        await new ProgramPhase(deployment, program).RunAsync(registrations, deployment.Plugins.EngineAddress);
        if (!deployment.Failed)
            await new DeletePhase(deployment, registrations.Registry).RunAsync();
    }

    private async Task RefreshAsync(Deployment deployment)
    {
        if (operation.RunProgram)
        {
            using var registrations = new Registrations(deployment, refreshOnly: true);
            await new ProgramPhase(deployment, program).RunAsync(registrations, deployment.Plugins.EngineAddress);
        }
        else
        {
            var targets = operation.Options.Targets;
            await new RefreshPhase(deployment).RunAsync(state => !targets.IsConstrained || IsTarget(state), counts: true);
        }

        if (!deployment.Failed)
            deployment.Journal.KeepPending(pending => pending.Type == "creating" && !operation.ClearPendingCreates);
    }

    private async Task DestroyAsync(Deployment deployment)
    {
        await RefreshFirstAsync(deployment);
        if (deployment.Failed)
            return;
        await new DeletePhase(deployment, null).RunAsync();
    }

    /// <summary>With <c>--refresh</c> everything, otherwise what a provider wants read before the next update.</summary>
    private Task RefreshFirstAsync(Deployment deployment) => new RefreshPhase(deployment).RunAsync(
        state => (operation.Refresh || (state.RefreshBeforeUpdate && operation.Kind == OperationKind.Update)) && IsTarget(state), counts: false);

    private bool IsTarget(ResourceState state)
    {
        var targets = operation.Options.Targets;
        return targets.Included.Count > 0 ? targets.Included.Contains(state.Urn) : !targets.Excluded.Contains(state.Urn);
    }

    private void WarnOfPending(Deployment deployment)
    {
        var pending = deployment.Journal.Snapshot().PendingOperations;
        if (preview || pending.Count == 0)
            return;
        deployment.Events.Diagnostic(Severity.Warning, deployment.StackUrn,
            $"{pending.Count} operation{(pending.Count == 1 ? " was" : "s were")} under way when an earlier command was killed; what came of them is not known:\n"
            + string.Join('\n', pending.Select(operation => $"  * {operation.Resource.Urn}, interrupted while {operation.Type}"))
            + "\nlook at the cloud for what was made, adopt it with `import` or delete it there; then run: refresh --clear-pending-creates");
    }

    private IStepView View()
    {
        var refreshCounts = operation.Kind == OperationKind.Refresh;
        if (operation.Json)
            return new JsonDigest(context.Output);
        context.Output.WriteLine(Heading());
        return operation.Diff
            ? new DiffView(context.Output, preview, refreshCounts)
            : new ListView(context.Output, preview, refreshCounts, context.Clock);
    }

    private string Heading() => (operation.Kind, preview) switch
    {
        (OperationKind.Update, false) => "Updating",
        (OperationKind.Refresh, false) => "Refreshing",
        (OperationKind.Destroy, false) => "Destroying",
        (OperationKind.Import, false) => "Importing",
        var (kind, _) => $"Previewing {kind.ToString().ToLowerInvariant()}",
    } + $" ({session.Stack}):";
}

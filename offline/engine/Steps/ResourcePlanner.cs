using Pulumirpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Decides which steps a registered resource needs (protocol reference 3.1). Runs for one resource at a time.</summary>
internal sealed class ResourcePlanner(Deployment deployment, Registry registry)
{
    private readonly InputCheck _check = new(deployment);
    private readonly ReplacePlanner _replace = new(deployment);

    public async Task<IReadOnlyList<Step>> PlanAsync(Goal goal, string urn, ResourceState? old)
    {
        var wanted = WantedState.Of(goal, urn, goal.Parent is null ? null : registry.Find(goal.Parent));
        if (!goal.Custom)
            return [PlanComponent(wanted, old)];
        if (old is null && goal.ImportId is null)
            return [new CreateStep(StepOp.Create, null, wanted with { Inputs = await _check.RunAsync(urn, goal.Provider, PropertyMap.Empty, goal.Properties) })];
        if (goal.ImportId is { } id && Imports(old, id))
        {
            var import = new ImportStep(wanted, id);
            if (!await deployment.Executor.RunAsync(import))
                throw new PlanException(urn, "");
            old = import.New!;
        }

        return await PlanExistingAsync(goal, wanted, old!);
    }

    private static bool Imports(ResourceState? old, string id) => old is null || old.External || (old.Id != id && old.ImportId != id);

    private static Step PlanComponent(ResourceState wanted, ResourceState? old)
    {
        if (old is null)
            return new CreateStep(StepOp.Create, null, wanted);
        var diff = StructuralDiff.Run(old.Inputs, wanted.Inputs);
        return diff.DiffKeys.Count == 0 ? new SameStep(old, wanted) : new UpdateStep(old, wanted) { Diff = diff };
    }

    private async Task<IReadOnlyList<Step>> PlanExistingAsync(Goal goal, ResourceState wanted, ResourceState old)
    {
        var forced = deployment.Options.Targets.Replaced.Contains(wanted.Urn);
        if (old.PendingReplacement || old.External || forced)
        {
            var inputs = await _check.RunAsync(wanted.Urn, goal.Provider, PropertyMap.Empty, goal.Properties);
            return await _replace.WithoutDiffAsync(goal, wanted with { Inputs = inputs }, old, forced);
        }

        var news = IgnoreChanges.Apply(goal.Properties, old.Inputs, goal.IgnoreChanges);
        var compared = wanted with { Inputs = await _check.RunAsync(wanted.Urn, goal.Provider, old.Inputs, news) };
        var diff = await DiffAsync(goal, compared, old);
        var order = ReplaceVerdict.Of(diff, goal.DeleteBeforeReplace, deployment.Autonaming.NamesAreFixed && !compared.IsProvider);
        if (order == ReplaceOrder.None)
            return [PlanInPlace(compared, old, diff)];
        if (goal.ImportId is not null && ImportForbids(compared, old, diff))
            return [new SameStep(old, old)];
        if (compared.IsProvider)
            await deployment.Providers.DiscardAsync(compared.Urn);
        var created = wanted with { Inputs = await _check.RunAsync(wanted.Urn, goal.Provider, PropertyMap.Empty, goal.Properties) };
        return await _replace.AfterDiffAsync(created, old, diff, order);
    }

    private static Step PlanInPlace(ResourceState wanted, ResourceState old, ResourceDiff diff) =>
        diff.Changes == DiffResponse.Types.DiffChanges.DiffSome || old.InitErrors.Count > 0
            ? new UpdateStep(old, wanted) { Diff = diff }
            : new SameStep(old, wanted);

    private async Task<ResourceDiff> DiffAsync(Goal goal, ResourceState wanted, ResourceState old)
    {
        ResourceDiff diff;
        if (wanted.IsProvider)
        {
            diff = await deployment.Providers.DiffAsync(wanted.Urn, old, wanted.Inputs, default);
            if (diff.Changes == DiffResponse.Types.DiffChanges.DiffUnknown)
                diff = StructuralDiff.Run(old.Outputs, wanted.Inputs);
            return diff;
        }

        var provider = await deployment.Providers.GetAsync(wanted.Provider!, default);
        if (provider.ConfigurationUnknown)
            return StructuralDiff.Run(old.Inputs, wanted.Inputs);
        if (old.Provider != wanted.Provider && await ProviderReplacesAsync(provider, wanted, old))
            return new ResourceDiff { Changes = DiffResponse.Types.DiffChanges.DiffSome, ReplaceKeys = ["provider"] };
        diff = await provider.DiffAsync(wanted.Urn, old.Id, old.Outputs, old.Inputs, wanted.Inputs, goal.IgnoreChanges, default);
        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffUnknown)
            diff = StructuralDiff.Run(old.Inputs, wanted.Inputs);
        return diff.Changes == DiffResponse.Types.DiffChanges.DiffNone && old.InitErrors.Count == 0
            ? diff
            : ReplaceOnChanges.Apply(diff, goal.ReplaceOnChanges, old.InitErrors.Count > 0);
    }

    /// <summary>A resource moves with its provider unless that says its identity is another.</summary>
    private async Task<bool> ProviderReplacesAsync(Plugins.Provider provider, ResourceState wanted, ResourceState old)
    {
        var newReference = ProviderReference.Parse(wanted.Provider!);
        var oldReference = ProviderReference.Parse(old.Provider!);
        var oldProvider = deployment.Journal.Snapshot().Resources.FirstOrDefault(state => state.Urn == oldReference.Urn && state.Id == oldReference.Id);
        if (oldProvider is null || registry.Find(newReference.Urn) is not { } newProvider)
            return true;
        var diff = await provider.DiffConfigAsync(newReference.Urn, oldProvider, newProvider.Inputs, default);
        return diff.Replaces;
    }

    private bool ImportForbids(ResourceState wanted, ResourceState old, ResourceDiff diff)
    {
        var message = "a resource that still has the `import` option may not be replaced; make the program's inputs equal to what is there, or take the option out. These differ: "
            + string.Join(", ", diff.ReplaceKeys.Select(key => $"{key}: {Show(old.Inputs.Find(key))} => {Show(wanted.Inputs.Find(key))}"));
        if (deployment.Preview)
            deployment.Events.Diagnostic(Display.Severity.Warning, wanted.Urn, message);
        else
            deployment.Fail(wanted.Urn, message, stop: false);
        return !deployment.Preview;
    }

    private static string Show(PropertyValue? value) => value is null ? "{}" : Values.SecretValues.Contains(value) ? "{[secret]}" : $"{{{Display.ValueText.OneLine(value)}}}";
}

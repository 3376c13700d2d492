using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Deletes what the program has no more, what was replaced, and what an earlier command could not delete.</summary>
internal sealed class DeletePhase(Deployment deployment, Registry? registry)
{
    public async Task RunAsync()
    {
        var chosen = await ChooseAsync();
        if (chosen is null || Protected(chosen))
            return;
        var tasks = new Dictionary<ResourceState, Lazy<Task<bool>>>();
        var before = DeleteOrder.Of(chosen);
        foreach (var state in chosen)
            tasks[state] = new Lazy<Task<bool>>(() => DeleteAsync(state, [.. before[state].Select(dependent => tasks[dependent].Value)], chosen));
        await Task.WhenAll(chosen.Reverse().Select(state => tasks[state].Value));
    }

    private async Task<bool> DeleteAsync(ResourceState state, IReadOnlyList<Task<bool>> dependents, IReadOnlyList<ResourceState> all)
    {
        await Task.Yield();
        var gone = await Task.WhenAll(dependents);
        return gone.All(done => done) && await deployment.Executor.RunAsync(StepFor(state, all));
    }

    private static Step StepFor(ResourceState state, IReadOnlyList<ResourceState> all)
    {
        if (state.PendingReplacement || state.External)
            return new ForgetStep(state);
        return new DeleteStep(state.Delete ? StepOp.DeleteReplaced : StepOp.Delete, state)
        {
            GoesWithAnother = state.DeletedWith is { } with && all.Any(other => other.Urn == with && !other.Delete && !other.RetainOnDelete),
        };
    }

    /// <summary>What is to go; null when targets forbid it.</summary>
    private async Task<IReadOnlyList<ResourceState>?> ChooseAsync()
    {
        var unwanted = deployment.Journal.Base.Where(state => state.Delete || registry is null || !registry.Contains(state.Urn)).ToList();
        var targets = deployment.Options.Targets;
        if (!targets.IsConstrained)
            return unwanted;
        var chosen = unwanted.Where(state => IsTarget(state, targets)).ToList();
        foreach (var (dependent, _) in await DependentsAsync(chosen))
        {
            if (chosen.Contains(dependent))
                continue;
            if (!targets.Dependents)
            {
                deployment.Fail(dependent.Urn, $"{dependent.Urn} would be deleted with what it depends on and is no target; name it too, or pass --target-dependents", stop: true);
                return null;
            }

            chosen.Add(dependent);
        }

        return chosen;
    }

    private static bool IsTarget(ResourceState state, Targets targets) =>
        targets.Included.Count > 0
            ? targets.Included.Contains(state.Urn)
            : !state.IsProvider && state.Type != Urn.StackType && !targets.Excluded.Contains(state.Urn);

    private async Task<IReadOnlyList<(ResourceState State, ResourceDiff Diff)>> DependentsAsync(List<ResourceState> chosen)
    {
        var dependents = new Dependents(deployment);
        var found = new List<(ResourceState, ResourceDiff)>();
        foreach (var state in chosen.Where(state => !state.Delete && !state.IsProvider))
            found.AddRange(await dependents.ReplacedWithAsync(state));
        return [.. found.DistinctBy(entry => entry.Item1)];
    }

    private bool Protected(IReadOnlyList<ResourceState> chosen)
    {
        var found = chosen.Where(state => state is { Protect: true, Delete: false }).ToList();
        foreach (var state in found)
            deployment.Fail(state.Urn, $"{state.Urn} is protected and is not deleted; take `protect` out of the program and run up, or run: state unprotect '{state.Urn}'", stop: true);
        return found.Count > 0;
    }
}

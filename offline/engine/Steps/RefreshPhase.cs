using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Reads every resource of the state, many at once, and makes what was found the base of what follows.</summary>
internal sealed class RefreshPhase(Deployment deployment)
{
    /// <param name="chosen">Which resources to read.</param>
    /// <param name="counts">Whether the others are told as unchanged.</param>
    public async Task RunAsync(Func<ResourceState, bool> chosen, bool counts)
    {
        var resources = deployment.Journal.Base;
        var steps = new List<RefreshStep>();
        foreach (var state in resources)
        {
            if (state is { Custom: true, IsProvider: false } && chosen(state))
                steps.Add(new RefreshStep(state));
            else if (counts && !state.IsProvider && chosen(state))
                deployment.Events.StepEnded(new SameStep(state, state));
        }

        await Task.WhenAll(steps.Select(deployment.Executor.RunAsync));
        if (steps.Count == 0 || deployment.Failed)
            return;
        deployment.Journal.Rebase(WithoutGone(deployment.Journal.Base));
        deployment.Journal.Flush();
    }

    /// <summary>No resource refers any more to one that is gone. Like the real engine's, the entries lose their empty lists here.</summary>
    private static IReadOnlyList<ResourceState> WithoutGone(IReadOnlyList<ResourceState> resources)
    {
        var there = resources.Select(state => state.Urn).ToHashSet(StringComparer.Ordinal);
        return [.. resources.Select(state => Prune(state, there))];
    }

    private static ResourceState Prune(ResourceState state, HashSet<string> there) => state with
    {
        Parent = state.Parent is null || there.Contains(state.Parent) ? state.Parent : null,
        DeletedWith = state.DeletedWith is null || there.Contains(state.DeletedWith) ? state.DeletedWith : null,
        Dependencies = [.. state.Dependencies.Where(there.Contains)],
        PropertyDependencies = state.PropertyDependencies
            .Select(entry => KeyValuePair.Create(entry.Key, (IReadOnlyList<string>)[.. entry.Value.Where(there.Contains)]))
            .Where(entry => entry.Value.Count > 0).ToDictionary(StringComparer.Ordinal),
    };
}

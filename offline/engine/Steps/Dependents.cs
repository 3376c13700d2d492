using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Finds the resources that are replaced when one of them is, by asking their providers.</summary>
internal sealed class Dependents(Deployment deployment)
{
    /// <summary>The dependents of <paramref name="root"/> in the state that its replacement replaces too, each after what it depends on.</summary>
    public async Task<IReadOnlyList<(ResourceState State, ResourceDiff Diff)>> ReplacedWithAsync(ResourceState root)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal) { root.Urn };
        var found = new List<(ResourceState, ResourceDiff)>();
        foreach (var state in deployment.Journal.Snapshot().Resources)
        {
            if (state.Delete || state.PendingReplacement || state.Urn == root.Urn || !state.Custom || state.External)
                continue;
            if (await DiffAsync(state, replaced) is not { Replaces: true } diff)
                continue;
            replaced.Add(state.Urn);
            found.Add((state, diff));
        }

        return found;
    }

    private async Task<ResourceDiff?> DiffAsync(ResourceState state, HashSet<string> replaced)
    {
        if (state.Provider is not null && replaced.Contains(ProviderReference.Parse(state.Provider).Urn))
            return new ResourceDiff { ReplaceKeys = ["provider"] };
        if (state.IsProvider || DependentInputs.WithUnknowns(state, replaced) is not { } inputs)
            return null;
        var provider = await deployment.Providers.GetAsync(state.Provider!, default);
        var diff = await provider.DiffAsync(state.Urn, state.Id, state.Outputs, state.Inputs, inputs, state.IgnoreChanges, default);
        return ReplaceOnChanges.Apply(diff, state.ReplaceOnChanges, state.InitErrors.Count > 0);
    }
}

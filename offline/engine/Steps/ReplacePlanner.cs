using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>The steps of a replacement, in both orders.</summary>
internal sealed class ReplacePlanner(Deployment deployment)
{
    private readonly Dependents _dependents = new(deployment);

    public async Task<IReadOnlyList<Step>> AfterDiffAsync(ResourceState wanted, ResourceState old, ResourceDiff diff, ReplaceOrder order)
    {
        if (wanted.Protect)
            RefuseProtected(wanted);
        return order == ReplaceOrder.DeleteFirst ? await DeleteFirstAsync(wanted, old, diff) : CreateFirst(wanted, old, diff);
    }

    /// <summary>The steps where no diff is asked: the old one is deleted already, was only read, or must be replaced in any case.</summary>
    public async Task<IReadOnlyList<Step>> WithoutDiffAsync(Goal goal, ResourceState wanted, ResourceState old, bool forced)
    {
        if (old.External)
            return [new ForgetStep(old), new CreateStep(StepOp.Create, null, wanted)];
        if (!forced || old.PendingReplacement)
            return Recreate(wanted, old);
        var diff = new ResourceDiff { ReplaceKeys = ["replace"] };
        var order = ReplaceVerdict.Of(diff, goal.DeleteBeforeReplace, deployment.Autonaming.NamesAreFixed);
        return await AfterDiffAsync(wanted, old, diff with { ReplaceKeys = [] }, order);
    }

    private static IReadOnlyList<Step> Recreate(ResourceState wanted, ResourceState old)
    {
        var create = new CreateStep(StepOp.CreateReplacement, old, wanted);
        return [create, new ReplaceStep(old, wanted) { Creation = create }];
    }

    private static IReadOnlyList<Step> CreateFirst(ResourceState wanted, ResourceState old, ResourceDiff diff)
    {
        var create = new CreateStep(StepOp.CreateReplacement, old, wanted) { DeletesOldLater = true, Diff = diff };
        return [create, new ReplaceStep(old, wanted) { Creation = create, Diff = diff }];
    }

    private async Task<IReadOnlyList<Step>> DeleteFirstAsync(ResourceState wanted, ResourceState old, ResourceDiff diff)
    {
        var steps = new List<Step>();
        if (!wanted.IsProvider)
        {
            foreach (var (state, dependentDiff) in (await _dependents.ReplacedWithAsync(old)).Reverse())
                steps.Add(new DeleteStep(StepOp.DeleteReplaced, state) { KeepsEntry = true, Diff = dependentDiff });
        }

        var delete = new DeleteStep(StepOp.DeleteReplaced, old) { KeepsEntry = true, Diff = diff };
        var create = new CreateStep(StepOp.CreateReplacement, old, wanted) { Diff = diff, Deletion = delete };
        return [.. steps, delete, create, new ReplaceStep(old, wanted) { Creation = create, Diff = diff }];
    }

    private void RefuseProtected(ResourceState wanted)
    {
        var message = $"{wanted.Urn} would be replaced and is protected; take `protect` out of the program, or keep what would replace it as it was";
        if (!deployment.Preview)
            throw new PlanException(wanted.Urn, message);
        deployment.Fail(wanted.Urn, message, stop: false);
    }
}

using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Deletes a resource, and lets its provider do so unless it is retained or goes with another.</summary>
internal sealed class DeleteStep(StepOp op, ResourceState old) : Step(op, old, null)
{
    /// <summary>The provider is not asked: what it was part of is deleted in the same run.</summary>
    public bool GoesWithAnother { get; init; }

    /// <summary>The entry stays, marked, until the replacement is created: others in the state may refer to it.</summary>
    public bool KeepsEntry { get; init; }

    public override PendingOperation? Pending => AsksProvider ? new(Old!, "deleting") : null;

    /// <summary>The entry that stays.</summary>
    public ResourceState? Kept { get; private set; }

    private bool AsksProvider => Old is { Custom: true, IsProvider: false, External: false, RetainOnDelete: false } && !GoesWithAnother;

    public override async Task ApplyAsync(Deployment deployment)
    {
        if (!AsksProvider)
            return;
        var provider = await deployment.Providers.GetAsync(Old!.Provider!, default);
        if (!deployment.Preview)
            await provider.DeleteAsync(Old, default);
    }

    public override void Record(Journal journal)
    {
        if (KeepsEntry)
            journal.Replace(Old!, Kept = Old! with { PendingReplacement = true });
        else
            journal.Remove(Old!);
    }
}

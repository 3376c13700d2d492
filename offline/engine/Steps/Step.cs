using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>One thing to do to one resource.</summary>
internal abstract class Step(StepOp op, ResourceState? old, ResourceState? wanted)
{
    public StepOp Op { get; } = op;

    public ResourceState? Old { get; } = old;

    /// <summary>The state afterwards: before the step as it is wanted, after it as it is; null when there is none.</summary>
    public ResourceState? New { get; protected set; } = wanted;

    public string Urn => (New ?? Old)!.Urn;

    public string Type => (New ?? Old)!.Type;

    /// <summary>The provider's verdict that led to the step.</summary>
    public ResourceDiff? Diff { get; init; }

    /// <summary>What stands in the state while the step is under way; null when nothing has to.</summary>
    public virtual PendingOperation? Pending => null;

    /// <summary>Reasons that the resource is there but not well.</summary>
    public IReadOnlyList<string> InitErrors { get; protected set; } = [];

    /// <summary>Does it. After an init error the step has a new state to record, and yet has failed.</summary>
    public abstract Task ApplyAsync(Deployment deployment);

    /// <summary>Tells the state what was done.</summary>
    public abstract void Record(Journal journal);

    protected void Become(ResourceState? state) => New = state;
}

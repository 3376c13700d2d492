using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Says that a resource is replaced; the work is in the steps beside it.</summary>
internal sealed class ReplaceStep(ResourceState old, ResourceState wanted) : Step(StepOp.Replace, old, wanted)
{
    /// <summary>The step that creates the new one; it knows the new one's outputs.</summary>
    public CreateStep? Creation { get; init; }

    public override Task ApplyAsync(Deployment deployment)
    {
        if (Creation is not null)
            Become(Creation.New);
        return Task.CompletedTask;
    }

    public override void Record(Journal journal)
    {
    }
}

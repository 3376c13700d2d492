using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Takes an entry out of the state that stands for nothing any more.</summary>
internal sealed class ForgetStep(ResourceState old) : Step(StepOp.Forget, old, null)
{
    public override Task ApplyAsync(Deployment deployment) => Task.CompletedTask;

    public override void Record(Journal journal) => journal.Remove(Old!);
}

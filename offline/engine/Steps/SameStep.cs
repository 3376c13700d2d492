using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Nothing changed; new inputs, options and dependencies are kept all the same.</summary>
internal sealed class SameStep(ResourceState old, ResourceState wanted) : Step(StepOp.Same, old, wanted)
{
    public override async Task ApplyAsync(Deployment deployment)
    {
        if (ReferenceEquals(Old, New))
            return;
        Become(New! with
        {
            Id = Old!.Id,
            Outputs = Old.Outputs,
            InitErrors = Old.InitErrors,
            RefreshBeforeUpdate = Old.RefreshBeforeUpdate,
            Created = Old.Created,
            Modified = Old.Modified,
        });
        if (New!.IsProvider)
            await deployment.Providers.ConfigureAsync(new ProviderReference(New.Urn, New.Id), New.Inputs, default);
    }

    public override void Record(Journal journal)
    {
        journal.Remove(Old!);
        journal.Add(New!);
    }
}

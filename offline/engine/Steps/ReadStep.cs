using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Steps;

/// <summary>Reads a resource that is not managed, for <c>.get()</c>.</summary>
internal sealed class ReadStep(ResourceState? old, ResourceState wanted) : Step(StepOp.Read, old, wanted)
{
    public override PendingOperation? Pending => new(New!, "reading");

    public override async Task ApplyAsync(Deployment deployment)
    {
        var provider = await deployment.Providers.GetAsync(New!.Provider!, default);
        if (provider.ConfigurationUnknown || New.Id.Length == 0)
            return;
        var answer = await provider.ReadAsync(Urn, New.Id, New.Inputs, New.Inputs, 0, default);
        if (answer.Properties is null)
            throw new StepFailedException($"resource '{New.Id}' does not exist");
        var outputs = SecretValues.Mark(PropertyCodec.Read(answer.Properties), New.Inputs, New.AdditionalSecretOutputs);
        Become(New with { Id = answer.Id, Outputs = outputs });
    }

    public override void Record(Journal journal)
    {
        if (Old is not null)
            journal.Remove(Old);
        journal.Add(New!);
    }
}

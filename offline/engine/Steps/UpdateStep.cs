using Pulumirpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Steps;

/// <summary>Changes a resource in place, or goes on waiting for one that was not ready.</summary>
internal sealed class UpdateStep(ResourceState old, ResourceState wanted) : Step(StepOp.Update, old, wanted)
{
    public override PendingOperation? Pending => New is { Custom: true, IsProvider: false } ? new(New, "updating") : null;

    public override async Task ApplyAsync(Deployment deployment)
    {
        Become(New! with { Id = Old!.Id, Created = Old.Created, Modified = deployment.Clock.GetUtcNow() });
        if (New!.IsProvider)
        {
            Become(New with { Outputs = New.Inputs });
            await deployment.Providers.ConfigureAsync(new ProviderReference(New.Urn, New.Id), New.Inputs, default);
        }
        else if (!New.Custom)
        {
            Become(New with { Outputs = Old.Outputs });
        }
        else
        {
            await UpdateResourceAsync(deployment);
        }
    }

    public override void Record(Journal journal)
    {
        journal.Remove(Old!);
        journal.Add(New!);
    }

    private async Task UpdateResourceAsync(Deployment deployment)
    {
        var provider = await deployment.Providers.GetAsync(New!.Provider!, default);
        if (provider.ConfigurationUnknown)
        {
            Become(New with { Outputs = New.Inputs });
            return;
        }

        try
        {
            var answer = await provider.UpdateAsync(Old!, New, deployment.Preview, default);
            var outputs = AssetContents.Restore(PropertyCodec.Read(answer.Properties), New.Inputs);
            if (!deployment.Preview && UnknownValues.Contains(outputs))
                throw new StepFailedException($"the provider updated {New.Id} and returned outputs that are not known");
            Become(New with { Outputs = SecretValues.Mark(outputs, New.Inputs, New.AdditionalSecretOutputs), RefreshBeforeUpdate = answer.RefreshBeforeUpdate });
        }
        catch (Sandboxes.Engine.Grpc.RpcException failed) when (failed.Status.FindDetail<ErrorResourceInitFailed>() is { } partial)
        {
            // What the update wanted is not there yet: the old inputs stay, so that the next diff shows it again.
            InitErrors = [.. partial.Reasons];
            var outputs = SecretValues.Mark(PropertyCodec.Read(partial.Properties), New.Inputs, New.AdditionalSecretOutputs);
            Become(New with { Inputs = Old!.Inputs, Outputs = outputs, InitErrors = InitErrors, RefreshBeforeUpdate = partial.RefreshBeforeUpdate });
        }
    }
}

using Pulumirpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Steps;

/// <summary>Creates a resource, anew or as a replacement of an old one that is deleted before or afterwards.</summary>
internal sealed class CreateStep(StepOp op, ResourceState? old, ResourceState wanted) : Step(op, old, wanted)
{
    /// <summary>Whether the old one is still there, to be deleted at the end.</summary>
    public bool DeletesOldLater { get; init; }

    /// <summary>The step that deleted the old one before.</summary>
    public DeleteStep? Deletion { get; init; }

    public override PendingOperation? Pending => New is { Custom: true, IsProvider: false } ? new(New, "creating") : null;

    public override async Task ApplyAsync(Deployment deployment)
    {
        var now = deployment.Clock.GetUtcNow();
        Become(New! with { Created = now, Modified = now });
        if (New!.IsProvider)
            await CreateProviderAsync(deployment);
        else if (New.Custom)
            await CreateResourceAsync(deployment);
    }

    public override void Record(Journal journal)
    {
        if (DeletesOldLater)
            journal.Replace(Old!, Old! with { Delete = true });
        else if (Deletion?.Kept is { } kept)
            journal.Remove(kept);
        else if (Old is { PendingReplacement: true })
            journal.Remove(Old);
        journal.Add(New!);
    }

    private async Task CreateProviderAsync(Deployment deployment)
    {
        Become(New! with { Id = deployment.Preview ? ProviderReference.UnknownId : Guid.NewGuid().ToString(), Outputs = New.Inputs });
        await deployment.Providers.ConfigureAsync(new ProviderReference(New!.Urn, New.Id), New.Inputs, default);
    }

    private async Task CreateResourceAsync(Deployment deployment)
    {
        var provider = await deployment.Providers.GetAsync(New!.Provider!, default);
        if (provider.ConfigurationUnknown)
        {
            Become(New with { Outputs = New.Inputs });
            return;
        }

        CreateResponse answer;
        try
        {
            answer = await provider.CreateAsync(New, deployment.Preview, default);
        }
        catch (Sandboxes.Engine.Grpc.RpcException failed) when (failed.Status.FindDetail<ErrorResourceInitFailed>() is { } partial)
        {
            InitErrors = [.. partial.Reasons];
            Become(New with { InitErrors = InitErrors });
            answer = new CreateResponse { Id = partial.Id, Properties = partial.Properties, RefreshBeforeUpdate = partial.RefreshBeforeUpdate };
        }

        var outputs = AssetContents.Restore(PropertyCodec.Read(answer.Properties), New!.Inputs);
        Become(New with { Id = Checked(answer.Id, outputs, deployment), Outputs = SecretValues.Mark(outputs, New.Inputs, New.AdditionalSecretOutputs), RefreshBeforeUpdate = answer.RefreshBeforeUpdate });
    }

    private string Checked(string id, PropertyMap outputs, Deployment deployment)
    {
        if (deployment.Preview)
            return "";
        if (id.Length == 0)
            throw new StepFailedException("the provider returned an empty id for what it created");
        if (UnknownValues.Contains(outputs))
            throw new StepFailedException($"the provider created {id} and returned outputs that are not known; {Urn} is not in the state");
        return id;
    }
}

using Pulumirpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Steps;

/// <summary>Reads what is really there into the state, and finds out whether that is a change (protocol reference 3.5).</summary>
internal sealed class RefreshStep(ResourceState old) : Step(StepOp.Refresh, old, old)
{
    /// <summary>What the refresh found, from the state's side: what the program asked for and the cloud has no more is deleted.</summary>
    public ResourceDiff Found { get; private set; } = ResourceDiff.None;

    /// <summary>What it comes to: the same, updated or deleted.</summary>
    public StepOp ResultOp { get; private set; } = StepOp.Same;

    public override async Task ApplyAsync(Deployment deployment)
    {
        if (!Old!.Custom || Old.IsProvider)
            return;
        var provider = await deployment.Providers.GetAsync(Old.Provider!, default);
        var answer = await ReadAsync(provider, deployment);
        if (answer.Id.Length == 0)
        {
            Become(null);
            ResultOp = StepOp.Delete;
            return;
        }

        var inputs = answer.Inputs is null ? Old.Inputs : AssetContents.Restore(PropertyCodec.Read(answer.Inputs), Old.Inputs);
        var outputs = AssetContents.Restore(PropertyCodec.Read(answer.Properties), Old.Outputs);
        outputs = SecretValues.Mark(outputs, inputs, Old.AdditionalSecretOutputs);
        var changed = !outputs.Equals(Old.Outputs) || !inputs.Equals(Old.Inputs);
        Become(Old with
        {
            Id = answer.Id,
            Inputs = inputs,
            Outputs = outputs,
            InitErrors = InitErrors,
            RefreshBeforeUpdate = answer.RefreshBeforeUpdate,
            Modified = changed ? deployment.Clock.GetUtcNow() : Old.Modified,
        });
        InitErrors = [];
        if (!Old.External)
            await CompareAsync(provider);
    }

    public override void Record(Journal journal)
    {
        if (New is null)
            journal.Remove(Old!);
        else
            journal.Replace(Old!, New);
    }

    private async Task CompareAsync(Plugins.Provider provider)
    {
        var diff = await provider.DiffAsync(Urn, New!.Id, New.Outputs, New.Inputs, Old!.Inputs, Old.IgnoreChanges, default);
        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffUnknown)
            diff = StructuralDiff.Run(New.Inputs, Old.Inputs);
        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffSome)
        {
            Found = diff.Inverted();
            ResultOp = StepOp.Update;
        }
    }

    private async Task<ReadResponse> ReadAsync(Plugins.Provider provider, Deployment deployment)
    {
        try
        {
            return await provider.ReadAsync(Urn, Old!.Id, Old.Outputs, Old.Inputs, Old.Timeouts.Read, default);
        }
        catch (Sandboxes.Engine.Grpc.RpcException failed) when (failed.Status.FindDetail<ErrorResourceInitFailed>() is { } partial)
        {
            InitErrors = [.. partial.Reasons];
            deployment.Events.Diagnostic(Display.Severity.Warning, Urn, "the refreshed resource is not well:\n" + string.Join('\n', InitErrors.Select(reason => "* " + reason)));
            return new ReadResponse { Id = partial.Id, Properties = partial.Properties, Inputs = partial.Inputs, RefreshBeforeUpdate = partial.RefreshBeforeUpdate };
        }
    }
}

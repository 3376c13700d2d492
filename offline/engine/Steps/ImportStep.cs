using Pulumirpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Steps;

/// <summary>Takes a resource that is there already into the state, by its id.</summary>
internal sealed class ImportStep(ResourceState wanted, string id) : Step(StepOp.Import, null, wanted)
{
    /// <summary>Whether the inputs read are checked as they are, as <c>pulumi import</c> does.</summary>
    public bool ChecksInputs { get; init; }

    public override PendingOperation? Pending => new(New! with { Id = id }, "importing");

    public override async Task ApplyAsync(Deployment deployment)
    {
        var provider = await deployment.Providers.GetAsync(New!.Provider!, default);
        var answer = await ReadAsync(provider);
        if (answer.Properties is null || answer.Id.Length == 0)
            throw new StepFailedException($"resource '{id}' does not exist");
        if (answer.Inputs is null)
            throw new StepFailedException("the provider does not support importing resources: it returned no inputs");
        var inputs = PropertyCodec.Read(answer.Inputs);
        var now = deployment.Clock.GetUtcNow();
        Become(New! with
        {
            Id = answer.Id,
            Inputs = inputs,
            Outputs = SecretValues.Mark(PropertyCodec.Read(answer.Properties), inputs, New.AdditionalSecretOutputs),
            RefreshBeforeUpdate = answer.RefreshBeforeUpdate,
            Created = now,
            Modified = now,
        });
        if (ChecksInputs)
            await CheckAsync(provider, inputs, deployment);
    }

    public override void Record(Journal journal) => journal.Add(New!);

    private async Task<ReadResponse> ReadAsync(Plugins.Provider provider)
    {
        try
        {
            return await provider.ReadAsync(Urn, id, null, null, New!.Timeouts.Read, default);
        }
        catch (Sandboxes.Engine.Grpc.RpcException failed) when (failed.Status.FindDetail<ErrorResourceInitFailed>() is { } partial)
        {
            Become(New! with { InitErrors = [.. partial.Reasons] });
            return new ReadResponse { Id = partial.Id, Properties = partial.Properties, Inputs = partial.Inputs };
        }
    }

    private async Task CheckAsync(Plugins.Provider provider, PropertyMap inputs, Deployment deployment)
    {
        var request = CheckRequests.For(deployment, Urn);
        var answer = await provider.CheckAsync(request, inputs, inputs, default);
        foreach (var failure in answer.Failures)
            deployment.Events.Diagnostic(Display.Severity.Warning, Urn, $"the inputs that the provider read do not pass its own check: {failure.Property}: {failure.Reason}");
        if (answer.Failures.Count == 0)
            Become(New! with { Inputs = PropertyCodec.Read(answer.Inputs) });
    }
}

using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox.Ownership;
using Sandboxes.Resources.Sandbox.Waiting;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Sandbox;

/// <summary>Creates a sandbox. One request makes it; from its answer on, every exit carries the id.</summary>
internal sealed class SandboxCreate(SandboxSteps steps)
{
    // road 7
    public async Task<CreatedResource> RunAsync(ResourceCall call, PropertyMap map, CancellationToken stopWaiting)
    {
        var inputs = SandboxInputs.From(map);
        var began = steps.Time.GetTimestamp();
        var leftBehind = await LeftBehindAsync(call, inputs, stopWaiting);
        if (stopWaiting.IsCancellationRequested)
            throw CloudErrors.Stopped("Nothing was created.");
        var sandbox = await MakeAsync(call, map, inputs, leftBehind);
        try
        {
            // road 10
            steps.Owned.Seen(sandbox.Id);
            await WarnAsync(call, leftBehind);
            if (inputs.WaitUntilReady)
                sandbox = await steps.ReadyAsync(call, sandbox, map, Budget(call, began), stopWaiting);
            return new CreatedResource(sandbox.Id, SandboxState.Of(sandbox, map));
        }
        catch (Exception failure) when (failure is not InitFailedException)
        {
            // Whatever went wrong is a defect of ours; the sandbox is there, and must not be lost for it.
            var words = $"sandbox {sandbox.Id} ({sandbox.Name}) was created, and then the provider itself failed: {Words.Sentence(failure.Message)} The next `pulumi up` goes on from there.";
            var state = map.With(SandboxProperties.Status, PropertyValue.Of(sandbox.Status));
            throw new InitFailedException(sandbox.Id, state, [new SecretTexts(map, SandboxProperties.Secrets).Hide(words)]);
        }
    }

    private async Task<IReadOnlyList<SandboxInfo>?> LeftBehindAsync(ResourceCall call, SandboxInputs inputs, CancellationToken stopWaiting)
    {
        if (!steps.Configuration.Settings.OwnershipLabels)
            return null;
        try
        {
            return await steps.Owned.BeforeAsync(steps.Cloud, call.Urn, inputs.TeamId, stopWaiting);
        }
        catch (OperationCanceledException) when (stopWaiting.IsCancellationRequested)
        {
            throw CloudErrors.Stopped("Nothing was created.");
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, "Nothing was created.");
        }
    }

    /// <summary>The request is never abandoned: it has its own time limit, and no token.</summary>
    private async Task<SandboxInfo> MakeAsync(ResourceCall call, PropertyMap map, SandboxInputs inputs, IReadOnlyList<SandboxInfo>? before)
    {
        var key = IdempotencyKey.New(call.Urn, inputs.Name, steps.Chance.Bytes(16));
        var labels = steps.Configuration.Settings.OwnershipLabels ? OwnershipLabels.For(call.Urn) : [];
        await call.Log.StatusAsync("asking the cloud for a sandbox");
        try
        {
            return await steps.Cloud.CreateAsync(SandboxSpecs.Of(inputs, key, labels), hold => call.Log.StatusAsync(HeldBack(hold)), CancellationToken.None);
        }
        catch (CloudException failure) when (failure.OutcomeUnknown)
        {
            return await new LostAnswer(steps).FindAsync(call, inputs, before) ?? throw Lost(failure, call, map);
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, "Nothing was created.", new SecretTexts(map, SandboxProperties.Secrets));
        }
    }

    private static string HeldBack(RequestHold hold)
    {
        var delay = Words.Of(TimeSpan.FromSeconds(Math.Ceiling(hold.Delay.TotalSeconds)));
        return hold.Reason == HoldReason.RateLimit
            ? $"held back for {delay} by the cloud's rate limit"
            : $"no usable answer from the cloud, asking again in {delay}";
    }

    private static ProviderException Lost(CloudException failure, ResourceCall call, PropertyMap map)
    {
        var message = $"{Words.Sentence(failure.Message)} "
            + $"If a sandbox was created, it wears the label \"{OwnershipLabels.Resource(call.Urn)}\" (unless ownershipLabels is false), and the next `pulumi up` names it.";
        return new ProviderException(StatusCode.Internal, new SecretTexts(map, SandboxProperties.Secrets).Hide(message), failure);
    }

    private async Task WarnAsync(ResourceCall call, IReadOnlyList<SandboxInfo>? leftBehind)
    {
        foreach (var orphan in leftBehind?.Where(sandbox => !steps.Owned.HasSeen(sandbox.Id)) ?? [])
            await call.Log.WarningAsync(OrphanWarning.Of(orphan, call, steps.Commands));
    }

    /// <summary>The user's total counts from the begin of the step.</summary>
    private WaitBudget Budget(ResourceCall call, long began) =>
        WaitBudget.For(call.Timeout is { } total ? Max(total - steps.Time.GetElapsedTime(began)) : null);

    private static TimeSpan Max(TimeSpan left) => left > TimeSpan.Zero ? left : TimeSpan.Zero;
}

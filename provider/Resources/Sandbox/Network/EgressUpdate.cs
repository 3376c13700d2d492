using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Sandbox.Network;

/// <summary>Brings the network rules of a running virtual machine to what the inputs say, and waits until they are in force.</summary>
internal sealed class EgressUpdate(SandboxSteps steps)
{
    /// <summary>Users of the service poll for so long and then count it as failed (prime-api 9.3).</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <summary>Returns the sandbox with the rules it has now.</summary>
    public async Task<SandboxInfo> RunAsync(ResourceCall call, SandboxInfo sandbox, PropertyMap oldInputs, PropertyMap news, CancellationToken stopWaiting)
    {
        var wanted = NetworkInputs.Rules(news);
        if (!sandbox.Vm)
            return NetworkInputs.Same(wanted, NetworkInputs.Rules(oldInputs)) ? sandbox : throw NotInPlace(sandbox, "is a container");
        if (sandbox.Status != SandboxStates.Running)
            return NetworkInputs.Same(wanted, NetworkInputs.Rules(oldInputs)) ? sandbox : throw NotInPlace(sandbox, $"is {sandbox.Status}");
        var policy = await steps.Cloud.ReadEgressPolicyAsync(sandbox.Id, stopWaiting);
        if (!NetworkInputs.Same(policy.Rules, wanted))
            policy = await steps.Cloud.SetEgressPolicyAsync(sandbox.Id, wanted, CancellationToken.None);
        if (!policy.Applied)
            policy = await InForceAsync(call, sandbox, policy, news, stopWaiting);
        return sandbox with { Egress = policy.Rules };
    }

    private async Task<EgressPolicy> InForceAsync(ResourceCall call, SandboxInfo sandbox, EgressPolicy saved, PropertyMap news, CancellationToken stopWaiting)
    {
        var began = steps.Time.GetTimestamp();
        var now = saved;
        try
        {
            while (!(now.Applied && now.Generation >= saved.Generation))
            {
                var elapsed = steps.Time.GetElapsedTime(began);
                if (elapsed >= _patience)
                    throw NotInForce(sandbox, saved, news, $"not in force after {Values.Words.Of(elapsed)}");
                await call.Log.StatusAsync($"waiting for the network rules of sandbox {sandbox.Id} to be in force, {Values.Words.Of(elapsed)}");
                await Task.Delay(_pause, steps.Time, stopWaiting);
                now = await steps.Cloud.ReadEgressPolicyAsync(sandbox.Id, stopWaiting);
            }
        }
        catch (OperationCanceledException) when (stopWaiting.IsCancellationRequested)
        {
            throw NotInForce(sandbox, saved, news, "not yet in force when the wait was stopped as asked");
        }
        catch (CloudException failure)
        {
            throw NotInForce(sandbox, saved, news, $"perhaps not in force: {failure.Message}");
        }

        return now;
    }

    private static InitFailedException NotInForce(SandboxInfo sandbox, EgressPolicy saved, PropertyMap news, string how) => SandboxSteps.Incomplete(
        sandbox with { Egress = saved.Rules },
        news,
        [
            $"the network rules of sandbox {sandbox.Id} ({sandbox.Name}) are saved and {how}; until they are, new connections follow the old rules.",
            "The cloud goes on by itself; the next `pulumi up` goes on waiting.",
        ]);

    private static ProviderException NotInPlace(SandboxInfo sandbox, string why) => new(
        StatusCode.FailedPrecondition,
        $"the network rules of sandbox {sandbox.Id} ({sandbox.Name}) cannot be changed in place: it {why}, and only a running virtual machine takes new rules. "
        + "Run `pulumi up --refresh` once it runs, or replace it.");
}

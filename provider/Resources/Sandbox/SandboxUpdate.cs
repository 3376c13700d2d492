using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox.Network;
using Sandboxes.Resources.Sandbox.Waiting;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox;

/// <summary>
/// Updates a sandbox in place: its network rules at the cloud, <c>whenEnded</c> and <c>waitUntilReady</c> in the state. Also where a
/// wait goes on that failed before: the engine then calls with old and new inputs equal (init-failed trace).
/// </summary>
internal sealed class SandboxUpdate(SandboxSteps steps)
{
    public async Task<PropertyMap> RunAsync(ResourceCall call, string id, PropertyMap oldInputs, PropertyMap oldState, PropertyMap news, CancellationToken stopWaiting)
    {
        var inputs = SandboxInputs.From(news);
        var budget = WaitBudget.For(call.Timeout);
        try
        {
            var sandbox = await steps.Cloud.FindAsync(id, stopWaiting) ?? throw Gone(call, id, oldState);
            if (SandboxStates.IsTerminal(sandbox.Status))
                return await EndedAsync(call, sandbox, news, stopWaiting);
            if (inputs.WaitUntilReady)
                sandbox = await steps.ReadyAsync(call, sandbox, news, budget, stopWaiting);
            if (NetworkInputs.Managed(oldInputs) || NetworkInputs.Managed(news))
                sandbox = await new EgressUpdate(steps).RunAsync(call, sandbox, oldInputs, news, stopWaiting);
            return SandboxState.Of(sandbox, news);
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, $"Sandbox {id} stays as it was.", new SecretTexts(news, Secrets));
        }
        catch (OperationCanceledException) when (stopWaiting.IsCancellationRequested)
        {
            throw CloudErrors.Stopped($"Sandbox {id} stays as it was; the next `pulumi up` tries again.");
        }
    }

    /// <summary>Kept as one that ended and never was, so that the next update replaces it, whatever <c>whenEnded</c> says.</summary>
    private static InitFailedException Gone(ResourceCall call, string id, PropertyMap oldState)
    {
        var state = oldState.With(Status, PropertyValue.Of(SandboxStates.Terminated)).With(StartedAt, null).With(ExpiresAt, null);
        var words = $"sandbox {id} ({oldState.Text(Name) ?? call.Name}) is gone: the cloud knows it no more.";
        return new InitFailedException(id, state, [words, "The next `pulumi up` creates a new one in its place."]);
    }

    private async Task<PropertyMap> EndedAsync(ResourceCall call, SandboxInfo sandbox, PropertyMap news, CancellationToken stopWaiting)
    {
        var ended = await Ending.ExplainedAsync(steps.Cloud, sandbox, stopWaiting);
        var state = SandboxState.Of(ended, news);
        var replaced = SandboxDiffRules.All.Useless(state, news) is not null;
        if (!replaced)
            return state;
        throw SandboxSteps.Incomplete(ended, news, NotReady.Reasons(new WaitOutcome(Readiness.Ended, ended, default, null), replaced, call.Urn, steps.Commands));
    }
}

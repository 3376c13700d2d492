using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Sandbox.Ownership;
using Sandboxes.Resources.Sandbox.Waiting;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Sandbox;

/// <summary>What the steps of a sandbox's life share.</summary>
/// <param name="Configuration">The settings and the cloud.</param>
/// <param name="Owned">What earlier runs left, and what this run has seen.</param>
/// <param name="Ended">Where what is in an ended sandbox learns what becomes of it.</param>
/// <param name="Time">The clock.</param>
/// <param name="Chance">The random source.</param>
internal sealed record SandboxSteps(ProviderConfiguration Configuration, OwnedSandboxes Owned, EndedSandboxes Ended, TimeProvider Time, Chance Chance)
{
    public ISandboxCloud Cloud => Configuration.Cloud;

    public SandboxWait Wait { get; } = new(Time, Chance);

    /// <summary>Commands that reach the configured cloud from a user's shell.</summary>
    public CloudCommands Commands => new(Configuration.Settings.CloudName, Configuration.Settings.Cloud);

    /// <summary>The sandbox exists and is not as wanted: the state so far is kept, with reasons that hold no secret.</summary>
    public static InitFailedException Incomplete(SandboxInfo sandbox, PropertyMap inputs, IEnumerable<string> reasons, PropertyMap? found = null)
    {
        var secrets = new SecretTexts(inputs, SandboxProperties.Secrets);
        return new InitFailedException(sandbox.Id, SandboxState.Of(sandbox, inputs), [.. reasons.Select(secrets.Hide)], found);
    }

    /// <summary>Waits until a sandbox is ready, and returns it; else every exit carries its id.</summary>
    public async Task<SandboxInfo> ReadyAsync(ResourceCall call, SandboxInfo sandbox, PropertyMap inputs, WaitBudget budget, CancellationToken stopWaiting)
    {
        var outcome = await Wait.RunAsync(Cloud, sandbox, budget, call.Log, stopWaiting);
        if (outcome.End == Readiness.Ready)
            return outcome.Sandbox;
        if (outcome.End == Readiness.Ended)
            outcome = outcome with { Sandbox = await Ending.InFullAsync(Cloud, outcome.Sandbox, stopWaiting) };
        var state = SandboxState.Of(outcome.Sandbox, inputs);
        var replaced = SandboxDiffRules.All.Useless(state, inputs) is not null;
        throw Incomplete(outcome.Sandbox, inputs, NotReady.Reasons(outcome, replaced, call.Urn, Commands));
    }
}

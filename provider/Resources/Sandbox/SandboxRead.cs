using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Functions;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Sandbox;

/// <summary>Reads a sandbox: for a refresh, an import or a lookup. Gone is a definite not-found, or an end under <c>whenEnded: recreate</c>.</summary>
internal sealed class SandboxRead(SandboxSteps steps)
{
    public Task<FoundResource?> RunAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) =>
        UnchangedState.OnFailureAsync($"sandbox {id}", () => LookAsync(call, id, oldInputs, oldState, stopWaiting), stopWaiting);

    private async Task<FoundResource?> LookAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting)
    {
        var info = await steps.Cloud.FindRecentAsync(SandboxId.Checked(id), stopWaiting);
        if (oldInputs is not { Count: > 0 })
            return await ImportedAsync(call, id, info, stopWaiting);
        return info is null ? await GoneAsync(call, id, oldState) : await RefreshedAsync(call, info, oldInputs, stopWaiting);
    }

    private async Task<FoundResource?> ImportedAsync(ResourceCall call, string id, SandboxInfo? info, CancellationToken stopWaiting)
    {
        if (info is null)
        {
            await call.Log.WarningAsync(NoSandbox.Words(id, steps.Configuration.Settings.CloudName));
            return null;
        }

        if (SandboxStates.IsTerminal(info.Status))
        {
            await call.Log.WarningAsync($"sandbox {info.Id} ({info.Name}) has ended and never runs again ({Ending.Words(await Ending.ExplainedAsync(steps.Cloud, info, stopWaiting))}), so there is nothing to take over");
            return null;
        }

        return new FoundResource(info.Id, SandboxState.Of(info, PropertyMap.Empty), ImportedInputs.Of(info));
    }

    private static async Task<FoundResource?> GoneAsync(ResourceCall call, string id, PropertyMap? oldState)
    {
        var last = oldState?.Text(SandboxProperties.ExpiresAt) is { } expiry ? $"; its lifetime was to end at {expiry}" : "";
        var words = $"sandbox {id} ({oldState?.Text(SandboxProperties.Name) ?? call.Name}) is gone: the cloud knows it no more{last}. The next `pulumi up` creates a new one.";
        await call.Log.WarningAsync(new SecretTexts(oldState ?? PropertyMap.Empty).Hide(words));
        return null;
    }

    private async Task<FoundResource?> RefreshedAsync(ResourceCall call, SandboxInfo info, PropertyMap oldInputs, CancellationToken stopWaiting)
    {
        var inputs = SandboxInputs.From(oldInputs);
        if (SandboxStates.IsTerminal(info.Status))
            return await EndedAsync(call, info, oldInputs, inputs.KeepWhenEnded, stopWaiting);
        var managed = ManagedInputs.After(oldInputs, info);
        if (inputs.WaitUntilReady && Starting(info))
            throw SandboxSteps.Incomplete(info, oldInputs, [StillStarting(info)], managed);
        return new FoundResource(info.Id, SandboxState.Of(info, oldInputs), managed);
    }

    private async Task<FoundResource?> EndedAsync(ResourceCall call, SandboxInfo info, PropertyMap oldInputs, bool keep, CancellationToken stopWaiting)
    {
        steps.Ended.Tell(info.Id, keep);
        var ended = await Ending.ExplainedAsync(steps.Cloud, info, stopWaiting);
        if (keep)
            return new FoundResource(ended.Id, SandboxState.Of(ended, oldInputs), ManagedInputs.After(oldInputs, ended));
        var words = $"sandbox {ended.Id} ({ended.Name}) ended ({Ending.Words(ended)}). The next `pulumi up` creates a new one, as whenEnded is \"recreate\". {Ending.Advice(ended)}".TrimEnd();
        await call.Log.WarningAsync(new SecretTexts(oldInputs, SandboxProperties.Secrets).Hide(words));
        return null;
    }

    /// <summary>True for a sandbox that has not come up yet; one that ran and is paused, say, was ready once.</summary>
    private static bool Starting(SandboxInfo info) => info.Status != SandboxStates.Running && info.StartedAt is null;

    private static string StillStarting(SandboxInfo info)
    {
        var image = info.PendingImageBuildId is { } build ? $", its machine image being built ({build})" : "";
        return $"sandbox {info.Id} ({info.Name}) is still {info.Status}{image}; the next `pulumi up` goes on waiting for it.";
    }
}

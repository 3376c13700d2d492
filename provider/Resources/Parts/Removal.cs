using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Parts;

/// <summary>Removes something from a sandbox; with its sandbox it is gone already, which is success.</summary>
internal static class Removal
{
    /// <param name="call">The call.</param>
    /// <param name="cloud">The cloud.</param>
    /// <param name="sandboxId">The sandbox.</param>
    /// <param name="what">What is removed, in words: it stays in the state when this fails.</param>
    /// <param name="remove">Removes it.</param>
    /// <param name="oldState">Its state, for the secrets that no message may show.</param>
    /// <param name="stopWaiting">Ends the waiting.</param>
    public static async Task RunAsync(
        ResourceCall call, ISandboxCloud cloud, string sandboxId, string what, Func<Task> remove, PropertyMap oldState, CancellationToken stopWaiting)
    {
        var stays = $"{char.ToUpperInvariant(what[0])}{what[1..]} stays in the state; the next `pulumi destroy` or `pulumi up` tries again.";
        try
        {
            await remove();
        }
        catch (CloudException failure)
        {
            var ended = failure.SandboxEnded
                || (Refusal.MayBeTheEnd(failure.Kind) && await Host.TryFindAsync(cloud, sandboxId, stopWaiting) is { IsGone: true });
            if (!ended)
                throw CloudErrors.Failed(failure, stays + Forget(failure.Kind, call.Urn), new SecretTexts(oldState));
        }
        catch (OperationCanceledException) when (stopWaiting.IsCancellationRequested)
        {
            throw CloudErrors.Stopped(stays);
        }
    }

    // What can never be removed from its sandbox, as where no shell runs, must not keep that from being deleted.
    private static string Forget(CloudErrorKind kind, string urn) =>
        CloudErrors.MayPass(kind) || kind is CloudErrorKind.Unauthorized or CloudErrorKind.MissingCredentials or CloudErrorKind.InvalidSettings
            ? ""
            : $" If its sandbox is to go too, forget this one, which goes with it: `pulumi state delete '{urn}'`.";
}

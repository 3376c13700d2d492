using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Resources.Sandbox.Waiting;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Sandbox.Deleting;

/// <summary>Deletes a sandbox and returns when it is gone. Decides nothing: see <see cref="DeleteDecision"/>.</summary>
internal sealed class SandboxDelete(SandboxSteps steps)
{
    /// <summary>How long a delete may take, unless <c>customTimeouts</c> says otherwise.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);

    public async Task RunAsync(ResourceCall call, string id, CancellationToken stopWaiting)
    {
        var began = steps.Time.GetTimestamp();
        var progress = new DeleteProgress(DeleteVerdict.AskAgain, "not accepted yet", began);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                progress = progress.Verdict == DeleteVerdict.AskAgain ? await AskAsync(id, stopWaiting) : await LookAsync(id, progress, stopWaiting);
                if (progress.Verdict == DeleteVerdict.Gone)
                    return;
                var elapsed = steps.Time.GetElapsedTime(began);
                var left = (call.Timeout ?? _limit) - elapsed;
                if (left <= TimeSpan.Zero)
                    throw OutOfTime(id, progress, elapsed);
                await call.Log.StatusAsync($"deleting sandbox {id}: {progress.Seen}, {Words.Of(elapsed)}");
                await Task.Delay(Backoff.Delay(attempt, steps.Chance.Next(), left), steps.Time, stopWaiting);
            }
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, $"Sandbox {id} stays in the state; the next `pulumi destroy` or `pulumi up` deletes it.");
        }
        catch (OperationCanceledException) when (stopWaiting.IsCancellationRequested)
        {
            throw CloudErrors.Stopped($"The delete of sandbox {id} is not confirmed (last seen: {progress.Seen}), so it stays in the state. "
                + "The next `pulumi destroy` confirms it; `pulumi up --refresh` makes a new one of it where the program still has it.");
        }
    }

    /// <summary>Asks, and looks once. Neither is abandoned: what the cloud has just deleted must not stay in the state of a run that is stopped.</summary>
    private async Task<DeleteProgress> AskAsync(string id, CancellationToken stopWaiting)
    {
        var asked = steps.Time.GetTimestamp();
        try
        {
            var existed = await steps.Cloud.DeleteAsync(id, CancellationToken.None);
            return existed
                ? await LookAsync(id, new DeleteProgress(DeleteVerdict.LookAgain, "delete accepted", asked), CancellationToken.None)
                : new DeleteProgress(DeleteVerdict.Gone, "gone", asked);
        }
        catch (CloudException refusal) when (refusal.Kind is CloudErrorKind.Conflict or CloudErrorKind.Refused)
        {
            var status = (await steps.Cloud.FindStatusAsync(id, stopWaiting))?.Status;
            var verdict = DeleteDecision.AfterRefusal(refusal.Kind, status);
            return verdict == DeleteVerdict.Refused ? throw CloudErrors.Failed(refusal, Stays(id)) : new DeleteProgress(verdict, $"{status}, {refusal.ServerMessage ?? "not deletable yet"}", asked);
        }
    }

    private async Task<DeleteProgress> LookAsync(string id, DeleteProgress progress, CancellationToken stopWaiting)
    {
        try
        {
            var status = (await steps.Cloud.FindStatusAsync(id, stopWaiting))?.Status;
            var verdict = DeleteDecision.AfterAcceptance(status, steps.Time.GetElapsedTime(progress.Asked));
            return progress with { Verdict = verdict, Seen = status ?? "gone" };
        }
        catch (CloudException failure) when (CloudErrors.MayPass(failure.Kind))
        {
            return progress with { Seen = $"accepted, not confirmed yet: {failure.Message}" };
        }
    }

    private static ProviderException OutOfTime(string id, DeleteProgress progress, TimeSpan elapsed) => new(
        StatusCode.DeadlineExceeded,
        $"sandbox {id} is not gone {Words.Of(elapsed)} after the delete was asked for; last seen: {progress.Seen}. {Stays(id)} customTimeouts.delete gives it more time.");

    private static string Stays(string id) => $"Sandbox {id} stays in the state; the next `pulumi destroy` or `pulumi up` tries again.";
}

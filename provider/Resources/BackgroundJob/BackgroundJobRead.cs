using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.BackgroundJob.Waiting;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>Reads a job: status, exit code and the last of its output. It is gone with its sandbox, and when its files there are.</summary>
internal sealed class BackgroundJobRead(ISandboxCloud cloud, EndedSandboxes ended)
{
    public Task<FoundResource?> RunAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) =>
        UnchangedState.OnFailureAsync($"background job {id}", () => LookAsync(call, id, oldInputs, oldState, stopWaiting), stopWaiting);

    private async Task<FoundResource?> LookAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting)
    {
        var job = BackgroundJobId.Parse(id);
        if (await cloud.FindJobAsync(job.SandboxId, job.Part, stopWaiting) is { } found)
            return oldInputs is { Count: > 0 } ? Refreshed(call, id, job, oldInputs, found) : Imported(id, job, found);
        var host = await Host.FindAsync(cloud, job.SandboxId, stopWaiting);
        if (oldInputs is { Count: > 0 } && oldState is not null && await ended.KeepsAsync(host, stopWaiting))
            return new FoundResource(id, BackgroundJobState.Ended(oldState), oldInputs);
        await call.Log.WarningAsync(oldInputs is { Count: > 0 }
            ? $"background job {id}{Name(oldState)} is gone: {(host.IsGone ? host.Words : $"its files are no longer in sandbox {host.Id}")}. The next `pulumi up` starts a new one."
            : $"there is no background job {id}: {(host.IsGone ? host.Words : $"sandbox {host.Id} has no files of it")}.");
        return null;

        string Name(PropertyMap? state) => state is { Count: > 0 } ? $" ({call.Name})" : "";
    }

    private static FoundResource Imported(string id, PartId job, JobState found)
    {
        var inputs = BackgroundJobState.Imported(job.SandboxId);
        return new FoundResource(id, BackgroundJobState.Of(inputs, found), inputs);
    }

    /// <summary>A job that is waited for and did not end well is no clean read: that would make the next update forget to wait.</summary>
    private static FoundResource Refreshed(ResourceCall call, string id, PartId job, PropertyMap inputs, JobState found)
    {
        var state = BackgroundJobState.Of(inputs, found);
        if (!BackgroundJobState.Waits(inputs) || found.Status == JobStatus.Succeeded)
            return new FoundResource(id, state, inputs);
        var reasons = found.Status == JobStatus.Running
            ? JobNotDone.StillRunning(job)
            : JobNotDone.Reasons(job, new JobOutcome(JobEndDecision.Decide(found.Status, TimeSpan.Zero), found, TimeSpan.Zero, null), null, call.Urn, new SecretTexts(inputs));
        throw BackgroundJobSteps.Incomplete(id, inputs, state, reasons, inputs);
    }
}

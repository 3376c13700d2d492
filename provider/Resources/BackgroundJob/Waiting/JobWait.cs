using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Sandbox.Waiting;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.BackgroundJob.Waiting;

/// <summary>Looks at a job until it has ended. Decides nothing: see <see cref="JobEndDecision"/>.</summary>
internal sealed class JobWait(TimeProvider time, Chance chance)
{
    public async Task<JobOutcome> RunAsync(ISandboxCloud cloud, PartId job, TimeSpan budget, IResourceLog log, CancellationToken stopWaiting)
    {
        var began = time.GetTimestamp();
        var last = new JobOutcome(JobEnd.GoesOn, null, TimeSpan.Zero, null);
        try
        {
            for (var looks = 0; ; looks++)
            {
                last = await LookAsync(cloud, job, last, began, budget, stopWaiting);
                if (last.End != JobEnd.GoesOn)
                    return last;
                await log.StatusAsync($"waiting for job {job.Part} in sandbox {job.SandboxId}: running, {Words.Of(last.Took)}");
                await Task.Delay(JobEndDecision.Delay(looks, chance.Next(), budget - last.Took), time, stopWaiting);
            }
        }
        catch (OperationCanceledException) when (stopWaiting.IsCancellationRequested)
        {
            return last with { End = JobEnd.Stopped, Took = time.GetElapsedTime(began) };
        }
    }

    private async Task<JobOutcome> LookAsync(ISandboxCloud cloud, PartId job, JobOutcome last, long began, TimeSpan budget, CancellationToken stopWaiting)
    {
        try
        {
            var found = await cloud.FindJobAsync(job.SandboxId, job.Part, stopWaiting);
            var took = time.GetElapsedTime(began);
            return new JobOutcome(JobEndDecision.Decide(found?.Status, budget - took), found ?? last.Job, took, null);
        }
        catch (CloudException failure)
        {
            var took = time.GetElapsedTime(began);
            var end = CloudErrors.MayPass(failure.Kind) ? JobEndDecision.Undecided(budget - took) : JobEnd.Refused;
            return last with { End = end, Took = took, Detail = failure.Message };
        }
    }
}

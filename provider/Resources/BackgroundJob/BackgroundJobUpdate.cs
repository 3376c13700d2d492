using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.BackgroundJob.Waiting;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>
/// Updates <c>waitForCompletion</c> and <c>stopOnDelete</c>, which are the state's alone. Also where a wait goes on that failed before,
/// or a launch whose answer was lost is repeated: the engine then calls with old and new inputs equal.
/// </summary>
internal sealed class BackgroundJobUpdate(BackgroundJobSteps steps)
{
    public async Task<PropertyMap> RunAsync(ResourceCall call, string id, PropertyMap oldState, PropertyMap inputs, CancellationToken stopWaiting)
    {
        var job = BackgroundJobId.Parse(id);
        var began = steps.Time.GetTimestamp();
        var cloud = steps.Configuration.Open();
        var seen = await UnchangedState.OnFailureAsync($"background job {id}", () => ResumeAsync(call, cloud, job, oldState, inputs, stopWaiting), stopWaiting, new SecretTexts(inputs));
        if (seen is not null)
            return seen;
        var budget = (call.Timeout ?? JobEndDecision.DefaultBudget) - steps.Time.GetElapsedTime(began);
        return await steps.EndedAsync(call, cloud, job, inputs, budget, stopWaiting);
    }

    /// <summary>The outputs as they are now; null where there is an end to wait for.</summary>
    private async Task<PropertyMap?> ResumeAsync(ResourceCall call, ISandboxCloud cloud, PartId job, PropertyMap oldState, PropertyMap inputs, CancellationToken stopWaiting)
    {
        if (oldState.Text(BackgroundJobProperties.Status) == JobStatuses.Starting)
            await BackgroundJobLaunch.RunAsync(cloud, call.Urn, job.Part, inputs, steps.Known);
        return BackgroundJobState.Waits(inputs) ? null : await LookAsync(call, cloud, job, inputs, stopWaiting);
    }

    private static async Task<PropertyMap> LookAsync(ResourceCall call, ISandboxCloud cloud, PartId job, PropertyMap inputs, CancellationToken stopWaiting)
    {
        if (await cloud.FindJobAsync(job.SandboxId, job.Part, stopWaiting) is { } found)
            return BackgroundJobState.Of(inputs, found);
        var host = await Host.TryFindAsync(cloud, job.SandboxId, stopWaiting);
        var reasons = JobNotDone.Reasons(job, new JobOutcome(JobEnd.Gone, null, TimeSpan.Zero, null), host, call.Urn, new SecretTexts(inputs));
        throw BackgroundJobSteps.Incomplete(BackgroundJobId.Of(job.SandboxId, job.Part), inputs, BackgroundJobState.Unseen(inputs, job.Part, JobStatuses.Lost), reasons);
    }
}

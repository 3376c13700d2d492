using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.BackgroundJob.Waiting;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>Starts a job and, if the program says so, waits for its end.</summary>
internal sealed class BackgroundJobCreate(BackgroundJobSteps steps)
{
    private const string Nothing = "No job was started.";

    public async Task<CreatedResource> RunAsync(ResourceCall call, PropertyMap inputs, CancellationToken stopWaiting)
    {
        if (stopWaiting.IsCancellationRequested)
            throw CloudErrors.Stopped(Nothing);
        var began = steps.Time.GetTimestamp();
        var cloud = steps.Configuration.Open(Nothing);
        var job = await StartAsync(call, cloud, inputs);
        var id = BackgroundJobId.Of(job.SandboxId, job.Part);
        steps.Known.Add(id);
        if (!BackgroundJobState.Waits(inputs))
            return new CreatedResource(id, BackgroundJobState.Unseen(inputs, job.Part, JobStatuses.Running));
        var budget = (call.Timeout ?? JobEndDecision.DefaultBudget) - steps.Time.GetElapsedTime(began);
        return new CreatedResource(id, await steps.EndedAsync(call, cloud, job, inputs, budget, stopWaiting));
    }

    private async Task<PartId> StartAsync(ResourceCall call, ISandboxCloud cloud, PropertyMap inputs)
    {
        var job = new PartId(inputs.Text(CommandProperties.SandboxId) ?? "", Convert.ToHexStringLower(steps.Chance.Bytes(4)));
        await call.Log.StatusAsync($"starting job {job.Part} in sandbox {job.SandboxId}");
        try
        {
            var stands = await BackgroundJobLaunch.RunAsync(cloud, call.Urn, job.Part, inputs, steps.Known);
            if (stands != job.Part)
                await call.Log.InfoAsync($"job {stands} in sandbox {job.SandboxId} was started by an earlier run that did not live to record it; it is taken over, and no second one started");
            return job with { Part = stands };
        }
        catch (CloudException failure) when (failure.OutcomeUnknown)
        {
            var state = BackgroundJobState.Unseen(inputs, job.Part, JobStatuses.Starting);
            throw BackgroundJobSteps.Incomplete(BackgroundJobId.Of(job.SandboxId, job.Part), inputs, state,
                [Words.Sentence(failure.Message), $"Whether job {job.Part} was started is not known. It is kept in the state, and the next `pulumi up` launches the same job again, which starts it only if it was not."]);
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, Nothing, new SecretTexts(inputs));
        }
    }
}

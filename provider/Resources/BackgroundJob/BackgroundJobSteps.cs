using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.BackgroundJob.Waiting;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Sandbox.Waiting;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>What the steps of a job's life share.</summary>
/// <param name="Configuration">The settings and the cloud.</param>
/// <param name="Known">The jobs that this run knows of.</param>
/// <param name="Ended">Tells what becomes of what is in an ended sandbox.</param>
/// <param name="Time">The clock.</param>
/// <param name="Chance">The random source.</param>
internal sealed record BackgroundJobSteps(ProviderConfiguration Configuration, KnownJobs Known, EndedSandboxes Ended, TimeProvider Time, Chance Chance)
{
    /// <summary>The job exists, or may, and is not as wanted: its id and state so far are kept, with reasons that hold no secret.</summary>
    public static InitFailedException Incomplete(string id, PropertyMap inputs, PropertyMap state, IEnumerable<string> reasons, PropertyMap? found = null)
    {
        var secrets = new SecretTexts(inputs);
        return new InitFailedException(id, state, [.. reasons.Select(secrets.Hide)], found);
    }

    /// <summary>Waits until a job has ended well, and returns its outputs; else every exit carries its id.</summary>
    public async Task<PropertyMap> EndedAsync(ResourceCall call, ISandboxCloud cloud, PartId job, PropertyMap inputs, TimeSpan budget, CancellationToken stopWaiting)
    {
        var outcome = await new JobWait(Time, Chance).RunAsync(cloud, job, budget, call.Log, stopWaiting);
        var state = outcome.Job is { } seen
            ? BackgroundJobState.Of(inputs, seen)
            : BackgroundJobState.Unseen(inputs, job.Part, outcome.End == JobEnd.Gone ? JobStatuses.Lost : JobStatuses.Running);
        if (outcome.End == JobEnd.Succeeded)
            return state;
        var host = outcome.End == JobEnd.Gone ? await Host.TryFindAsync(cloud, job.SandboxId, CancellationToken.None) : null;
        throw Incomplete(BackgroundJobId.Of(job.SandboxId, job.Part), inputs, state, JobNotDone.Reasons(job, outcome, host, call.Urn, new SecretTexts(inputs)));
    }
}

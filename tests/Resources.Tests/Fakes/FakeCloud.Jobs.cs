using Sandboxes.Clouds;

namespace Sandboxes.Resources.Tests.Fakes;

/// <content>Background jobs.</content>
internal sealed partial class FakeCloud
{
    public List<JobSpec> Jobs { get; } = [];

    public CloudException? StartFails { get; set; }

    /// <summary>A job that an earlier run left, to be taken over.</summary>
    public string? LeftBehind { get; set; }

    /// <summary>A <see cref="JobState"/>, null for gone, or a failure; an empty queue says that the job runs.</summary>
    public Queue<object?> JobLooks { get; } = new();

    public Queue<object> Stops { get; } = new();

    public Task<string> StartJobAsync(string sandboxId, JobSpec job, CancellationToken cancel)
    {
        Calls.Add("start-job");
        cancel.CanBeCanceled.ShouldBeFalse();
        Jobs.Add(job);
        return StartFails is { } failure ? throw failure : Task.FromResult(LeftBehind ?? job.Id);
    }

    public Task<JobState?> FindJobAsync(string sandboxId, string jobId, CancellationToken cancel)
    {
        Calls.Add("find-job");
        cancel.ThrowIfCancellationRequested();
        return !JobLooks.TryDequeue(out var answer) ? Task.FromResult<JobState?>(new JobState(jobId, JobStatus.Running, null, "", ""))
            : answer is Exception failure ? throw failure : Task.FromResult((JobState?)answer);
    }

    public Task<bool> StopJobAsync(string sandboxId, string jobId, CancellationToken cancel)
    {
        Calls.Add("stop-job");
        return !Stops.TryDequeue(out var answer) ? Task.FromResult(true)
            : answer is Exception failure ? throw failure : Task.FromResult((bool)answer);
    }

    public Task LeaveJobAsync(string sandboxId, string jobId, CancellationToken cancel)
    {
        Calls.Add("leave-job");
        return !Stops.TryDequeue(out var answer) || answer is not Exception failure ? Task.CompletedTask : throw failure;
    }
}

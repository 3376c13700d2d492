namespace Sandboxes.Clouds;

/// <summary>Background jobs of sandboxes, by the files that Prime's own clients leave (prime-api 7.4).</summary>
public interface ISandboxJobs
{
    /// <summary>
    /// Starts a job once, however often the launch has to be sent. The id of the job that now stands: that of <paramref name="job"/>, or of
    /// the one that was taken over.
    /// </summary>
    Task<string> StartJobAsync(string sandboxId, JobSpec job, CancellationToken cancel);

    /// <summary>Reads a job with the tails of its output; null when its sandbox has ended for good or knows no such job.</summary>
    Task<JobState?> FindJobAsync(string sandboxId, string jobId, CancellationToken cancel);

    /// <summary>Stops a job's process group, kindly and then for good, and removes its files; false when there was nothing, or the sandbox has ended for good.</summary>
    Task<bool> StopJobAsync(string sandboxId, string jobId, CancellationToken cancel);

    /// <summary>Leaves a job to itself, running or ended: no later launch takes it over. Does nothing where it, or its sandbox, is no more.</summary>
    Task LeaveJobAsync(string sandboxId, string jobId, CancellationToken cancel);
}

using Sandboxes.Clouds;

namespace Sandboxes.Resources.BackgroundJob.Waiting;

/// <summary>The decisions of a wait for a job's end.</summary>
internal static class JobEndDecision
{
    /// <summary>How long a wait may take, unless <c>customTimeouts</c> says otherwise.</summary>
    public static readonly TimeSpan DefaultBudget = TimeSpan.FromMinutes(60);

    private const double LongestSeconds = 15;

    /// <param name="status">Where the job stands; null when it is gone.</param>
    /// <param name="left">Time left for the wait.</param>
    public static JobEnd Decide(JobStatus? status, TimeSpan left) => status switch
    {
        JobStatus.Succeeded => JobEnd.Succeeded,
        JobStatus.Failed => JobEnd.Failed,
        JobStatus.Lost => JobEnd.Lost,
        null => JobEnd.Gone,
        _ => Undecided(left),
    };

    /// <summary>When the cloud could not say, or the job runs.</summary>
    public static JobEnd Undecided(TimeSpan left) => left > TimeSpan.Zero ? JobEnd.GoesOn : JobEnd.OutOfTime;

    /// <summary>From one second to 15, half as long again each time, a quarter more or less; never longer than what is left.</summary>
    public static TimeSpan Delay(int looks, double jitter, TimeSpan left)
    {
        var seconds = Math.Min(Math.Pow(1.5, Math.Min(looks, 10)), LongestSeconds) * (0.75 + (jitter / 2));
        var delay = TimeSpan.FromSeconds(seconds);
        return delay < left ? delay : left;
    }
}

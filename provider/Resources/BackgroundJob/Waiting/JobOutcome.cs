using Sandboxes.Clouds;

namespace Sandboxes.Resources.BackgroundJob.Waiting;

/// <summary>How a wait for a job's end ended.</summary>
/// <param name="End">The verdict.</param>
/// <param name="Job">The job as last seen; null when it never was.</param>
/// <param name="Took">How long the wait took.</param>
/// <param name="Detail">The last failure to ask, if there was one.</param>
internal sealed record JobOutcome(JobEnd End, JobState? Job, TimeSpan Took, string? Detail);

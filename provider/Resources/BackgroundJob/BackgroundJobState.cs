using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.BackgroundJob.BackgroundJobProperties;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>The inputs and outputs of a job.</summary>
internal static class BackgroundJobState
{
    /// <summary>The outputs of a job as it was last seen.</summary>
    public static PropertyMap Of(PropertyMap inputs, JobState job) => OutputState.With(Base(inputs, job.Id, JobStatuses.Word(job.Status)), job.Stdout, job.Stderr, job.ExitCode);

    /// <summary>The outputs of a job that nobody has looked at yet.</summary>
    public static PropertyMap Unseen(PropertyMap inputs, string jobId, string status) => OutputState.With(Base(inputs, jobId, status), "", "", null);

    /// <summary>The outputs of a job whose sandbox ended and is kept: it runs no more, and nobody can tell how it ended.</summary>
    public static PropertyMap Ended(PropertyMap state) => state.Text(Status) is JobStatuses.Running or JobStatuses.Starting
        ? state.With(Status, PropertyValue.Of(JobStatuses.Lost))
        : state;

    /// <summary>All that is known of the inputs of a job that no program wrote yet: the files of a job do not tell its command.</summary>
    public static PropertyMap Imported(string sandboxId) => PropertyMap.Empty
        .With(CommandProperties.SandboxId, PropertyValue.Of(sandboxId))
        .With(WaitForCompletion, PropertyValue.Of(false))
        .With(StopOnDelete, PropertyValue.Of(true));

    public static bool Waits(PropertyMap inputs) => inputs.Flag(WaitForCompletion) == true;

    private static PropertyMap Base(PropertyMap inputs, string jobId, string status) => inputs
        .With(JobId, PropertyValue.Of(jobId))
        .With(Status, PropertyValue.Of(status));
}

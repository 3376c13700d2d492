using Sandboxes.Clouds;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>The words of the output <c>status</c>.</summary>
internal static class JobStatuses
{
    /// <summary>The launch was sent, and no answer came: the next update launches the same job again, which starts it once.</summary>
    public const string Starting = "starting";

    public const string Running = "running";

    public const string Lost = "lost";

    public static string Word(JobStatus status) => status switch
    {
        JobStatus.Running => Running,
        JobStatus.Succeeded => "succeeded",
        JobStatus.Failed => "failed",
        _ => Lost,
    };
}

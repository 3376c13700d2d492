namespace Sandboxes.Resources.BackgroundJob;

/// <summary>The names of a job's own properties, as <c>schema.json</c> writes them; the others are in <see cref="Parts.CommandProperties"/>.</summary>
internal static class BackgroundJobProperties
{
    public const string CommandLine = "command";
    public const string WaitForCompletion = "waitForCompletion";
    public const string StopOnDelete = "stopOnDelete";
    public const string JobId = "jobId";
    public const string Status = "status";
}

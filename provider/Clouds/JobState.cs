namespace Sandboxes.Clouds;

/// <summary>A background job as it was last seen.</summary>
/// <param name="Id">Eight hexadecimal digits.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ExitCode">Null until it ended, and when it was lost.</param>
/// <param name="Stdout">The last part of its standard output.</param>
/// <param name="Stderr">The last part of its standard error.</param>
public sealed record JobState(string Id, JobStatus Status, int? ExitCode, string Stdout, string Stderr);

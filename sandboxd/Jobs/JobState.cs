namespace Sandboxd.Jobs;

/// <summary>What became of a background job.</summary>
internal enum JobState
{
    Running,

    /// <summary>It left an exit code.</summary>
    Done,

    /// <summary>Its process is gone and it left no exit code.</summary>
    Lost,
}

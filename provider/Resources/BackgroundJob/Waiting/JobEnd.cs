namespace Sandboxes.Resources.BackgroundJob.Waiting;

/// <summary>What a look at a job says about the wait for its end.</summary>
internal enum JobEnd
{
    /// <summary>It runs: look again.</summary>
    GoesOn,

    /// <summary>It ended with exit code 0.</summary>
    Succeeded,

    /// <summary>It ended with another exit code.</summary>
    Failed,

    /// <summary>Its process died without an exit code.</summary>
    Lost,

    /// <summary>Its sandbox, or its files there, are no more.</summary>
    Gone,

    /// <summary>The time for the wait is over.</summary>
    OutOfTime,

    /// <summary>The user interrupted the wait.</summary>
    Stopped,

    /// <summary>The cloud will not answer for it, and asking again is of no use.</summary>
    Refused,
}

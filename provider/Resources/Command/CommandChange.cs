namespace Sandboxes.Resources.Command;

/// <summary>What an update of a command has to run.</summary>
internal enum CommandChange
{
    /// <summary>Nothing: only what later steps will run, or how long they may, has changed.</summary>
    OnlyLaterSteps,

    /// <summary>What was run is not what is wanted now, or the environment it ran in is not.</summary>
    Run,
}

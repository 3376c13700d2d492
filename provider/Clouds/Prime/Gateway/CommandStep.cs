namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>What follows a command that did not come to its end.</summary>
internal enum CommandStep
{
    /// <summary>Wait a moment and send it again: the gateway did not take it.</summary>
    Repeat,

    /// <summary>The sandbox does not run, which is the real reason.</summary>
    NotRunning,

    /// <summary>The failure stands.</summary>
    Fail,
}

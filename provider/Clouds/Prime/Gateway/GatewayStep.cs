namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>What follows a call to a gateway that was not done.</summary>
internal enum GatewayStep
{
    /// <summary>Wait a moment and send it again.</summary>
    Repeat,

    /// <summary>The sandbox does not run, which is the real reason.</summary>
    NotRunning,

    /// <summary>The failure stands.</summary>
    Fail,
}

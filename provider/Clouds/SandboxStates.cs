namespace Sandboxes.Clouds;

/// <summary>The statuses of a sandbox and what they mean (prime-api 6). An unknown status counts as waiting.</summary>
public static class SandboxStates
{
    /// <summary>Accepted; with a pending image build, the image is being made.</summary>
    public const string Pending = "PENDING";

    /// <summary>Being started.</summary>
    public const string Provisioning = "PROVISIONING";

    /// <summary>Up, though perhaps not yet reachable.</summary>
    public const string Running = "RUNNING";

    /// <summary>Paused.</summary>
    public const string Paused = "PAUSED";

    /// <summary>Failed, for good.</summary>
    public const string Error = "ERROR";

    /// <summary>Ended, for good.</summary>
    public const string Terminated = "TERMINATED";

    /// <summary>Ended because its lifetime was over.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>True when a sandbox with this status will never run again.</summary>
    public static bool IsTerminal(string status) => status is Error or Terminated or Timeout;
}

namespace Sandboxd.State;

internal static class SandboxStatuses
{
    /// <summary>What the list filter accepts: TIMEOUT is a status but no filter.</summary>
    public static readonly IReadOnlyList<SandboxStatus> Filters =
    [
        SandboxStatus.PENDING, SandboxStatus.PROVISIONING, SandboxStatus.RUNNING,
        SandboxStatus.PAUSED, SandboxStatus.ERROR, SandboxStatus.TERMINATED,
    ];

    public static bool IsTerminal(this SandboxStatus status) =>
        status is SandboxStatus.ERROR or SandboxStatus.TERMINATED or SandboxStatus.TIMEOUT;

    public static bool IsStarting(this SandboxStatus status) =>
        status is SandboxStatus.PENDING or SandboxStatus.PROVISIONING;
}

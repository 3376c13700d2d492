using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Fleet;

/// <summary>How and why a sandbox ended.</summary>
internal sealed record SandboxEnd(SandboxStatus Status, string Reason, string? ErrorType = null, string? ErrorMessage = null, int? ExitCode = null)
{
    public static readonly SandboxEnd Deleted = new(SandboxStatus.TERMINATED, "USER_REQUESTED");

    public static readonly SandboxEnd Idle = new(SandboxStatus.TERMINATED, "IDLE_TIMEOUT", ErrorMessage: "no gateway call and no live command for the idle timeout");

    public static readonly SandboxEnd Expired = new(SandboxStatus.TIMEOUT, "LIFETIME_EXPIRED", "TIMEOUT", "the sandbox reached the end of its lifetime");

    public static readonly SandboxEnd ServerStopped = new(SandboxStatus.TERMINATED, "SANDBOXD_STOPPED",
        ErrorMessage: "sandboxd stopped, and its sandboxes with it");

    public static SandboxEnd OutOfMemory(double limitGb) => new(SandboxStatus.ERROR, "OOM_KILLED", "OOM_KILLED",
        $"the sandbox used more than its {limitGb} GB of memory", SandboxExit.KilledCode);

    public static SandboxEnd ImagePullFailed(string image) => new(SandboxStatus.ERROR, "START_FAILED", "IMAGE_PULL_FAILED",
        $"the image {image} could not be pulled");

    public static SandboxEnd StartFailed(string message) => new(SandboxStatus.ERROR, "START_FAILED", "START_FAILED", message);

    /// <summary>What the end of the main process, which nobody here asked for, means for the sandbox.</summary>
    public static SandboxEnd MainProcess(SandboxExit exit) => exit.Code == 0
        ? new SandboxEnd(SandboxStatus.TERMINATED, "MAIN_PROCESS_EXITED", ExitCode: 0)
        : new SandboxEnd(SandboxStatus.ERROR, "MAIN_PROCESS_EXITED", "PROCESS_EXITED", $"the main process {exit}", exit.Code);

    /// <summary>The record of a sandbox that ended this way.</summary>
    public SandboxRecord ApplyTo(SandboxRecord record, DateTimeOffset now) => record with
    {
        Status = Status,
        TerminationReason = Reason,
        ErrorType = ErrorType,
        ErrorMessage = ErrorMessage,
        ExitCode = ExitCode,
        TerminatedAt = now,
        UpdatedAt = now,
        PendingImageBuildId = null,
        Exposures = [],
    };
}

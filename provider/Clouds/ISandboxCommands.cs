namespace Sandboxes.Clouds;

/// <summary>Runs commands in sandboxes, containers and virtual machines alike.</summary>
public interface ISandboxCommands
{
    /// <summary>Runs a command to its end, whatever its exit code.</summary>
    /// <exception cref="CloudException">
    /// It did not come to its end: <see cref="CloudErrorKind.NotRunning"/> when its sandbox does not run, for good when
    /// <see cref="CloudException.SandboxEnded"/>; <see cref="CloudErrorKind.Timeout"/> when its time was up.
    /// </exception>
    Task<CommandResult> RunAsync(string sandboxId, CommandSpec command, CancellationToken cancel);

    /// <summary>What the sandbox's main process printed; null when the sandbox is a definite not-found.</summary>
    Task<string?> ReadLogsAsync(string sandboxId, CancellationToken cancel);
}

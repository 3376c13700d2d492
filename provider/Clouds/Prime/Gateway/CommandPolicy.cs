namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Decides what follows a command that did not come to its end (prime-api 8.3).</summary>
internal static class CommandPolicy
{
    /// <summary>Waits before a command is sent again that met a conflict; after these it has failed.</summary>
    public static IReadOnlyList<TimeSpan> ConflictDelays { get; } = [TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)];

    /// <summary>Whether the sandbox's status decides, so that it must be asked for.</summary>
    public static bool NeedsStatus(GatewayProblem problem) => problem is GatewayProblem.Conflict or GatewayProblem.CommandTimedOut;

    /// <summary>The next step.</summary>
    /// <param name="problem">Why it did not come to its end.</param>
    /// <param name="status">The sandbox's status; null when not known.</param>
    /// <param name="conflicts">Conflicts before this one.</param>
    public static CommandStep Decide(GatewayProblem problem, string? status, int conflicts) => problem switch
    {
        GatewayProblem.UnknownSandbox or GatewayProblem.SandboxEnded => CommandStep.NotRunning,
        GatewayProblem.Conflict when status is not (null or SandboxStates.Running) => CommandStep.NotRunning,
        GatewayProblem.Conflict when conflicts < ConflictDelays.Count => CommandStep.Repeat,
        GatewayProblem.CommandTimedOut when status is not null && SandboxStates.IsTerminal(status) => CommandStep.NotRunning,
        _ => CommandStep.Fail,
    };
}

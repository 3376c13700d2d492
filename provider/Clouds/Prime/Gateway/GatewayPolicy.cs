namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Decides what follows a call to a gateway that was not done (prime-api 8.2, 8.3).</summary>
internal static class GatewayPolicy
{
    private static readonly TimeSpan[] ConflictDelays = [TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)];
    private static readonly TimeSpan[] TroubleDelays = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <summary>Whether the sandbox's status decides, so that it must be asked for.</summary>
    public static bool NeedsStatus(GatewayProblem problem) => problem is GatewayProblem.Conflict or GatewayProblem.TimedOut;

    /// <summary>The next step.</summary>
    /// <param name="problem">Why it was not done.</param>
    /// <param name="repeatable">Whether doing it twice is the same as once.</param>
    /// <param name="status">The sandbox's status; null when not known.</param>
    /// <param name="failures">Failures before this one.</param>
    public static GatewayStep Decide(GatewayProblem problem, bool repeatable, string? status, int failures) => problem switch
    {
        GatewayProblem.UnknownSandbox or GatewayProblem.SandboxEnded => GatewayStep.NotRunning,
        GatewayProblem.Conflict when status is not (null or "" or SandboxStates.Running) => GatewayStep.NotRunning,
        GatewayProblem.TimedOut when status is not null && SandboxStates.IsTerminal(status) => GatewayStep.NotRunning,
        // A conflict means that the gateway did not take it.
        GatewayProblem.Conflict when failures < ConflictDelays.Length => GatewayStep.Repeat,
        GatewayProblem.TimedOut or GatewayProblem.Unavailable when repeatable && failures < TroubleDelays.Length => GatewayStep.Repeat,
        _ => GatewayStep.Fail,
    };

    /// <summary>How long to wait before it is sent again.</summary>
    public static TimeSpan Delay(GatewayProblem problem, int failures) => (problem == GatewayProblem.Conflict ? ConflictDelays : TroubleDelays)[failures];

    /// <summary>Whether a token that was not given may be the sandbox's own doing, so that its status must be asked for.</summary>
    public static bool MayMeanNotRunning(CloudException noToken) => noToken.HttpStatus is 400 or 404 or 409 or 410 or 422;
}

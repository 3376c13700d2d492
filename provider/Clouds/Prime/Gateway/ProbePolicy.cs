namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>
/// Decides whether a sandbox that does not answer yet may still do so: the control plane says RUNNING before the gateway knows the
/// sandbox (prime-api 6.2 step 6).
/// </summary>
internal static class ProbePolicy
{
    /// <summary>True for "not yet", false for "never".</summary>
    public static bool MayStillAnswer(GatewayProblem problem) => problem is
        GatewayProblem.UnknownSandbox or GatewayProblem.Conflict or GatewayProblem.TimedOut or GatewayProblem.Unavailable;

    /// <summary>The same for a token that the control plane did not give.</summary>
    public static bool MayStillAnswer(CloudErrorKind kind) => kind is
        CloudErrorKind.Conflict or CloudErrorKind.RateLimited or CloudErrorKind.ServerError or CloudErrorKind.Unreachable or CloudErrorKind.Timeout;
}

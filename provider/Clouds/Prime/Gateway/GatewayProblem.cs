namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Why a command did not come to an end through the gateway, whichever way it was sent.</summary>
internal enum GatewayProblem
{
    /// <summary>The token is refused: 401, <c>unauthenticated</c>.</summary>
    TokenRefused,

    /// <summary>The gateway does not know the sandbox, or not yet: 502 <c>sandbox_not_found</c>, <c>not_found</c>.</summary>
    UnknownSandbox,

    /// <summary>The gateway says that the sandbox has ended: 410 <c>sandbox_terminated</c>.</summary>
    SandboxEnded,

    /// <summary>409: the sandbox is in transition, or the gateway's way to it is.</summary>
    Conflict,

    /// <summary>Its time limit passed: 408, <c>deadline_exceeded</c>, no answer in time.</summary>
    TimedOut,

    /// <summary>Trouble that passes: 429, 5xx, <c>unavailable</c>, <c>aborted</c>, a broken connection.</summary>
    Unavailable,

    /// <summary>Anything else: asking again gives the same.</summary>
    Refused,
}

using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Tells what a gateway's refusal means, per way of sending (prime-api 6.2 step 6, 8.3; prime-api-newer 3-12, 3-13).</summary>
internal static class GatewayProblems
{
    /// <summary>Of an answer to a REST call, with the body's <c>error</c>.</summary>
    public static GatewayProblem OfRest(int status, string? error) => (status, error) switch
    {
        (401, _) => GatewayProblem.TokenRefused,
        (502, "sandbox_not_found") => GatewayProblem.UnknownSandbox,
        (410, "sandbox_terminated") => GatewayProblem.SandboxEnded,
        (408, _) => GatewayProblem.TimedOut,
        (409, _) => GatewayProblem.Conflict,
        (429 or 500 or 502 or 503 or 504 or 524, _) => GatewayProblem.Unavailable,
        _ => GatewayProblem.Refused,
    };

    /// <summary>Of a Connect error code. A status without a code has become <c>unknown</c> before, which is final.</summary>
    public static GatewayProblem OfConnect(string code) => code switch
    {
        "unauthenticated" => GatewayProblem.TokenRefused,
        "not_found" => GatewayProblem.UnknownSandbox,
        "deadline_exceeded" => GatewayProblem.TimedOut,
        "aborted" or "unavailable" => GatewayProblem.Unavailable,
        _ => GatewayProblem.Refused,
    };

    /// <summary>Of no answer at all.</summary>
    public static GatewayProblem OfTransport(CloudException error) =>
        error.Kind == CloudErrorKind.Timeout && error.InnerException is TransportException { Failure: TransportFailure.TimedOut }
            ? GatewayProblem.TimedOut
            : GatewayProblem.Unavailable;

    /// <summary>The Connect code of an answer that is not 200: the body's, else what the Connect protocol makes of the status.</summary>
    public static string ConnectCode(int status, string? bodyCode) => bodyCode ?? status switch
    {
        400 => "internal",
        401 => "unauthenticated",
        403 => "permission_denied",
        404 => "unimplemented",
        429 or 502 or 503 or 504 => "unavailable",
        _ => "unknown",
    };
}

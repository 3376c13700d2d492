namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>The error of a call to a sandbox that does not run.</summary>
internal static class NotRunningErrors
{
    /// <summary>Why, when there is no such sandbox.</summary>
    public static readonly SandboxError NoSuchSandbox = new("no such sandbox");

    /// <summary>The error.</summary>
    /// <param name="action">What was attempted, with the sandbox's id.</param>
    /// <param name="error">Its status and why, as far as known.</param>
    /// <param name="ended">Whether it will never run again.</param>
    /// <param name="cause">What the call met.</param>
    public static CloudException Of(string action, SandboxError error, bool ended, CloudException? cause)
    {
        var reason = string.Join(", ", new[] { error.Type, error.Message }.Where(part => !string.IsNullOrEmpty(part)));
        var state = string.IsNullOrEmpty(error.Status) ? SandboxStates.Terminated : error.Status;
        return Make($"could not {action}: the sandbox does not run ({state}{(reason.Length == 0 ? "" : ": " + reason.TrimEnd('.'))}). {Next(error, ended)}", ended, cause);
    }

    /// <summary>The error of a gateway that does not know a sandbox of which nobody says that it has ended.</summary>
    public static CloudException NotKnown(string action, CloudException cause) => Make(
        $"could not {action}: the sandbox's gateway does not know it, or not yet. Run again in a moment; "
        + "if that does not help, and `pulumi refresh` finds it running, replace it.",
        ended: false, cause);

    private static CloudException Make(string message, bool ended, CloudException? cause) =>
        new(CloudErrorKind.NotRunning, message + (cause is null ? "" : $" The gateway: {cause.ServerMessage ?? cause.Kind.ToString()}"), cause)
        {
            HttpStatus = cause?.HttpStatus,
            ServerMessage = cause?.ServerMessage,
            RequestId = cause?.RequestId,
            SandboxEnded = ended,
        };

    private static string Next(SandboxError error, bool ended) => error.Status switch
    {
        _ when error == NoSuchSandbox => "If you wrote its id by hand, check it: getSandboxes lists those there are. Otherwise `pulumi refresh` brings the state up to date.",
        _ when ended => "`pulumi refresh` brings the state up to date.",
        SandboxStates.Paused => "It is paused; run again when it runs.",
        SandboxStates.Pending or SandboxStates.Provisioning => "It is still starting; run again, or leave `waitUntilReady` on.",
        _ => "`pulumi refresh` brings the state up to date.",
    };
}

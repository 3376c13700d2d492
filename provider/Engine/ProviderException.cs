using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine;

/// <summary>An operation failed and nothing is to be kept of it; the message is what the user reads.</summary>
/// <param name="code">How the failure is classed; never <see cref="StatusCode.Unknown"/>.</param>
/// <param name="message">What was attempted, the cause, the next step. Never holds a secret.</param>
/// <param name="inner">The cause, for logs.</param>
public sealed class ProviderException(StatusCode code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>How the failure is classed.</summary>
    public StatusCode Code { get; } = code;
}

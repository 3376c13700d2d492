namespace Sandboxes.Clouds;

/// <summary>A call to a cloud failed. The message says what was attempted, the cause in the server's own words, and the next step; it holds no secret.</summary>
public sealed class CloudException(CloudErrorKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public CloudErrorKind Kind { get; } = kind;

    /// <summary>HTTP status; null when there was no answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The server's own words; null when it had none.</summary>
    public string? ServerMessage { get; init; }

    /// <summary>The server's request id; null when it sent none.</summary>
    public string? RequestId { get; init; }

    /// <summary>True when the server may have acted although no answer came: a create may have made something.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>True when the sandbox that was to do this has ended for good, or never was. Of kind <see cref="CloudErrorKind.NotRunning"/> alone it may run again.</summary>
    public bool SandboxEnded { get; init; }
}

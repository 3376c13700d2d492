namespace Sandboxes.Engine.Grpc;

/// <summary>The gRPC status codes; names and numbers are gRPC's own.</summary>
public enum StatusCode
{
    /// <summary>Success.</summary>
    OK = 0,

    /// <summary>The call was cancelled.</summary>
    Cancelled = 1,

    /// <summary>An error nobody classified. Never produced by this provider on purpose: the engine takes it for a possibly corrupt state.</summary>
    Unknown = 2,

    /// <summary>The caller's input is wrong, whatever the state of the system.</summary>
    InvalidArgument = 3,

    /// <summary>The deadline passed before the operation was done.</summary>
    DeadlineExceeded = 4,

    /// <summary>What was asked for does not exist.</summary>
    NotFound = 5,

    /// <summary>What was to be created exists already.</summary>
    AlreadyExists = 6,

    /// <summary>The caller is known and may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A quota or a rate limit is used up.</summary>
    ResourceExhausted = 8,

    /// <summary>The system is not in the state that the operation needs.</summary>
    FailedPrecondition = 9,

    /// <summary>The operation was given up, after a conflict or a Cancel.</summary>
    Aborted = 10,

    /// <summary>A value is past the valid range.</summary>
    OutOfRange = 11,

    /// <summary>The operation is not implemented or not supported here.</summary>
    Unimplemented = 12,

    /// <summary>A bug. The engine takes it for a possibly corrupt state.</summary>
    Internal = 13,

    /// <summary>The service cannot be reached now.</summary>
    Unavailable = 14,

    /// <summary>Data is lost for good.</summary>
    DataLoss = 15,

    /// <summary>The caller's credentials are missing or wrong.</summary>
    Unauthenticated = 16,
}

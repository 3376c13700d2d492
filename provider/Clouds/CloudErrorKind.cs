namespace Sandboxes.Clouds;

/// <summary>Why a call to a cloud failed.</summary>
public enum CloudErrorKind
{
    /// <summary>No credentials are configured; nothing was sent.</summary>
    MissingCredentials,

    /// <summary>The settings cannot be used, such as an unreadable context file; nothing was sent.</summary>
    InvalidSettings,

    /// <summary>401.</summary>
    Unauthorized,

    /// <summary>402.</summary>
    PaymentRequired,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>404, where it is not an answer in itself.</summary>
    NotFound,

    /// <summary>409.</summary>
    Conflict,

    /// <summary>410: the service no longer does this.</summary>
    Gone,

    /// <summary>The sandbox that was to run something has ended, or never was.</summary>
    NotRunning,

    /// <summary>400, 413, 422 and other refusals of what was asked.</summary>
    Refused,

    /// <summary>429, after all retries.</summary>
    RateLimited,

    /// <summary>5xx, after all retries.</summary>
    ServerError,

    /// <summary>The answer is not what the contract says.</summary>
    InvalidAnswer,

    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>No answer in time.</summary>
    Timeout,
}

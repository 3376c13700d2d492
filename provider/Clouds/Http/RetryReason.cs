namespace Sandboxes.Clouds.Http;

/// <summary>Why a request is tried again or not.</summary>
internal enum RetryReason
{
    /// <summary>Stop: there is an answer, good or bad, that another try would not change.</summary>
    Answered,

    /// <summary>Stop: the server may have acted, and acting twice is not the same as once.</summary>
    MayHaveActed,

    /// <summary>Stop: tried often enough.</summary>
    TriesSpent,

    /// <summary>Stop: the next wait would pass the total time.</summary>
    BudgetSpent,

    /// <summary>Again: nothing was sent.</summary>
    NeverSent,

    /// <summary>Again: the connection broke.</summary>
    ConnectionLost,

    /// <summary>Again: no answer in time.</summary>
    NoAnswer,

    /// <summary>Again: a status that passes.</summary>
    TransientStatus,

    /// <summary>Again: the rate limit, after the wait it asks for.</summary>
    RateLimited,
}

namespace Sandboxes.Clouds;

/// <summary>Why a request is held back.</summary>
public enum HoldReason
{
    /// <summary>The cloud takes no more requests of this kind for now (429).</summary>
    RateLimit,

    /// <summary>The last try had no answer, or one that may pass.</summary>
    Retry,
}

namespace Sandboxes.Clouds.Http;

/// <summary>Whether to try again.</summary>
/// <param name="Reason">Why, or why not.</param>
/// <param name="Delay">How long to wait before the next try; null is no next try.</param>
internal readonly record struct RetryVerdict(RetryReason Reason, TimeSpan? Delay)
{
    /// <summary>No next try.</summary>
    public static RetryVerdict Stop(RetryReason reason) => new(reason, null);

    /// <summary>The next try after <paramref name="delay"/>.</summary>
    public static RetryVerdict Again(RetryReason reason, TimeSpan delay) => new(reason, delay);
}

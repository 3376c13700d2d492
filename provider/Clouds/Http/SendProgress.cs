namespace Sandboxes.Clouds.Http;

/// <summary>How far the tries of one request have come, the last one counted.</summary>
/// <param name="Failed">Tries that failed for another reason than the rate limit.</param>
/// <param name="Throttled">Tries refused by the rate limit.</param>
/// <param name="Elapsed">Time since the first try.</param>
internal readonly record struct SendProgress(int Failed, int Throttled, TimeSpan Elapsed)
{
    /// <summary>This progress with one more outcome counted.</summary>
    public SendProgress After(SendOutcome outcome, TimeSpan elapsed) => outcome.Status == 429
        ? new(Failed, Throttled + 1, elapsed)
        : new(Failed + 1, Throttled, elapsed);
}

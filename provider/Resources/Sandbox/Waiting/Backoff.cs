namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>
/// How long to wait before looking again: min(0.25 * 1.75^n, 10) seconds, a quarter more or less. Two looks more in the first half minute
/// than the vendor's client has (prime-api 6.2), so that a sandbox that starts at once is seen at once.
/// </summary>
internal static class Backoff
{
    private const double FirstSeconds = 0.25;
    private const double Growth = 1.75;
    private const double LongestSeconds = 10;

    /// <param name="attempt">Looks so far, from 0.</param>
    /// <param name="jitter">From 0 to 1, by chance: a fleet's looks spread.</param>
    /// <param name="left">Never longer than this.</param>
    public static TimeSpan Delay(int attempt, double jitter, TimeSpan left)
    {
        var seconds = Math.Min(FirstSeconds * Math.Pow(Growth, Math.Min(attempt, 10)), LongestSeconds) * (0.75 + (jitter / 2));
        var delay = TimeSpan.FromSeconds(seconds);
        return delay < left ? delay : left;
    }
}

namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>How long to wait before looking again: min(1.5^n, 10) seconds, a quarter more or less (prime-api 6.2).</summary>
internal static class Backoff
{
    private const double LongestSeconds = 10;

    /// <param name="attempt">Looks so far, from 0.</param>
    /// <param name="jitter">From 0 to 1, by chance: a fleet's looks spread.</param>
    /// <param name="left">Never longer than this.</param>
    public static TimeSpan Delay(int attempt, double jitter, TimeSpan left)
    {
        var seconds = Math.Min(Math.Pow(1.5, Math.Min(attempt, 10)), LongestSeconds) * (0.75 + (jitter / 2));
        var delay = TimeSpan.FromSeconds(seconds);
        return delay < left ? delay : left;
    }
}

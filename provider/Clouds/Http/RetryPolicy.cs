namespace Sandboxes.Clouds.Http;

/// <summary>Decides whether a request is tried again: by what repeating it would do, not by hope (prime-api 8.1, 8.2).</summary>
internal static class RetryPolicy
{
    /// <summary>The verdict on the last try. <paramref name="random"/> is in [0, 1) and spreads the waits of many clients.</summary>
    public static RetryVerdict Decide(RetryRules rules, RequestEffect effect, SendOutcome outcome, SendProgress progress, double random)
    {
        var reason = Classify(rules, effect, outcome);
        if (reason is RetryReason.Answered or RetryReason.MayHaveActed)
            return RetryVerdict.Stop(reason);
        if (reason != RetryReason.RateLimited && progress.Failed >= rules.Tries)
            return RetryVerdict.Stop(RetryReason.TriesSpent);
        var delay = reason == RetryReason.RateLimited
            ? Throttled(rules, outcome.RetryAfter, progress.Throttled, random)
            : BackOff(rules, progress.Failed, random);
        return progress.Elapsed + delay > rules.Budget
            ? RetryVerdict.Stop(RetryReason.BudgetSpent)
            : RetryVerdict.Again(reason, delay);
    }

    private static RetryReason Classify(RetryRules rules, RequestEffect effect, SendOutcome outcome) => outcome switch
    {
        { Failure: TransportFailure.NotConnected or TransportFailure.ConnectTimedOut } => RetryReason.NeverSent,
        { Failure: TransportFailure.Disconnected } => Unless(effect, RetryReason.ConnectionLost),
        { Failure: TransportFailure.TimedOut } => Unless(effect, RetryReason.NoAnswer),
        { Status: 429 } => RetryReason.RateLimited,
        _ when rules.TransientStatuses.Contains(outcome.Status) => Unless(effect, RetryReason.TransientStatus),
        _ => RetryReason.Answered,
    };

    private static RetryReason Unless(RequestEffect effect, RetryReason reason) =>
        effect == RequestEffect.Once ? RetryReason.MayHaveActed : reason;

    private static TimeSpan BackOff(RetryRules rules, int failed, double random)
    {
        var delay = rules.FirstDelay * Math.Pow(2, failed - 1);
        var capped = delay < rules.MaxDelay ? delay : rules.MaxDelay;
        return rules.RandomDelay ? capped * random : capped;
    }

    // Never less than what the server asks for; up to a tenth (at most a second) more, so that waiters do not come back at once.
    private static TimeSpan Throttled(RetryRules rules, TimeSpan? retryAfter, int throttled, double random)
    {
        var delays = rules.ThrottleDelays;
        var asked = retryAfter ?? delays[Math.Min(throttled, delays.Count) - 1];
        return asked + TimeSpan.FromSeconds(Math.Min(asked.TotalSeconds / 10, 1) * random);
    }
}

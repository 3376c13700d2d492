namespace Sandboxes.Clouds.Http;

/// <summary>
/// The one way out: EVERY request to a cloud or a gateway leaves through <see cref="SendAsync"/>, which holds it to the route's rate
/// limit, sends it, and tries again as <see cref="RetryPolicy"/> says. What the answer means is the caller's to say.
/// </summary>
internal sealed class HttpSender(HttpExchange exchange, RateLimits limits, TimeSpan requestTimeout, TimeProvider time, Random random)
{
    /// <summary>The last answer, of whatever status; a <see cref="CloudException"/> when the last try had none.</summary>
    public async Task<HttpAnswer> SendAsync(CloudRequest request, Target target, RetryRules rules, CancellationToken cancel)
    {
        // road 9
        var start = time.GetTimestamp();
        var progress = default(SendProgress);
        var mayHaveActed = false;
        while (true)
        {
            var sent = await TryAsync(request, target, rules, cancel);
            progress = progress.After(sent.Outcome, time.GetElapsedTime(start));
            var verdict = RetryPolicy.Decide(rules, request.Effect, sent.Outcome, progress, Draw());
            if (verdict.Delay is not { } delay)
                return Last(request, target, sent, mayHaveActed);
            mayHaveActed |= sent.Outcome.MayHaveActed;
            await HeldAsync(request, sent.Outcome.Status == 429 ? HoldReason.RateLimit : HoldReason.Retry, delay);
            await Task.Delay(delay, time, cancel);
        }
    }

    private static HttpAnswer Last(CloudRequest request, Target target, Sent sent, bool mayHaveActed) =>
        sent.Answer is { } answer
            ? answer with { EarlierTryMayHaveActed = mayHaveActed }
            : throw CloudErrors.FromTransport(request, target, sent.Failure!, mayHaveActed);

    private async Task<Sent> TryAsync(CloudRequest request, Target target, RetryRules rules, CancellationToken cancel)
    {
        var limit = limits.Of($"{request.Method} {request.Route}");
        await limit.EnterAsync(pause => HeldAsync(request, HoldReason.RateLimit, pause), cancel);
        var accepted = false;
        try
        {
            var answer = await FollowAsync(request, target, cancel);
            accepted = answer.Status != 429;
            if (!accepted)
                limit.Pause(Shorter(answer.RetryAfter ?? rules.ThrottleDelays[0], rules.Budget));
            return new(new(answer.Status, RetryAfter: answer.RetryAfter), answer, null);
        }
        catch (TransportException failure)
        {
            return new(new(0, failure.Failure), null, failure);
        }
        finally
        {
            limit.Leave(accepted);
        }
    }

    private async Task<HttpAnswer> FollowAsync(CloudRequest request, Target target, CancellationToken cancel)
    {
        var address = new Uri(target.BaseUrl + request.Path);
        for (var hops = 0; ; hops++)
        {
            var answer = await exchange.SendAsync(request, address, target.Bearer, request.Timeout ?? requestTimeout, cancel);
            if (!Redirect.Is(answer))
                return answer;
            address = Redirect.Next(request.Method, address, answer, hops)
                ?? throw CloudErrors.Redirected(request, target, answer, new Uri(address, answer.Location!));
        }
    }

    private static Task HeldAsync(CloudRequest request, HoldReason reason, TimeSpan delay) =>
        request.Held?.Invoke(new RequestHold(reason, delay)) ?? Task.CompletedTask;

    private double Draw()
    {
        lock (random)
            return random.NextDouble();
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private readonly record struct Sent(SendOutcome Outcome, HttpAnswer? Answer, TransportException? Failure);
}

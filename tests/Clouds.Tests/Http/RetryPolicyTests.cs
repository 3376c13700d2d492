using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Tests.Http;

public sealed class RetryPolicyTests
{
    private static readonly SendProgress First = new(1, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(TransportFailure.NotConnected, RequestEffect.Read, RetryReason.NeverSent)]
    [InlineData(TransportFailure.NotConnected, RequestEffect.Repeatable, RetryReason.NeverSent)]
    [InlineData(TransportFailure.NotConnected, RequestEffect.Once, RetryReason.NeverSent)]
    [InlineData(TransportFailure.ConnectTimedOut, RequestEffect.Once, RetryReason.NeverSent)]
    [InlineData(TransportFailure.Disconnected, RequestEffect.Read, RetryReason.ConnectionLost)]
    [InlineData(TransportFailure.Disconnected, RequestEffect.Repeatable, RetryReason.ConnectionLost)]
    [InlineData(TransportFailure.Disconnected, RequestEffect.Once, RetryReason.MayHaveActed)]
    [InlineData(TransportFailure.TimedOut, RequestEffect.Read, RetryReason.NoAnswer)]
    [InlineData(TransportFailure.TimedOut, RequestEffect.Repeatable, RetryReason.NoAnswer)]
    [InlineData(TransportFailure.TimedOut, RequestEffect.Once, RetryReason.MayHaveActed)]
    internal void Decide_NoAnswer_RetriesByEffect(TransportFailure failure, RequestEffect effect, RetryReason expected) =>
        RetryPolicy.Decide(RetryRules.Platform, effect, new(0, failure), First, 0.5).Reason.ShouldBe(expected);

    [Theory]
    [InlineData(502, RequestEffect.Read, RetryReason.TransientStatus)]
    [InlineData(503, RequestEffect.Repeatable, RetryReason.TransientStatus)]
    [InlineData(504, RequestEffect.Read, RetryReason.TransientStatus)]
    [InlineData(503, RequestEffect.Once, RetryReason.MayHaveActed)]
    [InlineData(500, RequestEffect.Read, RetryReason.Answered)]
    [InlineData(408, RequestEffect.Read, RetryReason.Answered)]
    [InlineData(200, RequestEffect.Read, RetryReason.Answered)]
    [InlineData(201, RequestEffect.Repeatable, RetryReason.Answered)]
    [InlineData(401, RequestEffect.Read, RetryReason.Answered)]
    [InlineData(404, RequestEffect.Read, RetryReason.Answered)]
    [InlineData(409, RequestEffect.Repeatable, RetryReason.Answered)]
    [InlineData(422, RequestEffect.Repeatable, RetryReason.Answered)]
    [InlineData(429, RequestEffect.Read, RetryReason.RateLimited)]
    [InlineData(429, RequestEffect.Once, RetryReason.RateLimited)]
    internal void Decide_PlatformStatus_RetriesByEffect(int status, RequestEffect effect, RetryReason expected) =>
        RetryPolicy.Decide(RetryRules.Platform, effect, new(status), new SendProgress().After(new(status), default), 0.5).Reason.ShouldBe(expected);

    [Theory]
    [InlineData(500)]
    [InlineData(524)]
    internal void Decide_GatewayRead_RetriesMoreStatuses(int status) =>
        RetryPolicy.Decide(RetryRules.Gateway, RequestEffect.Read, new(status), First, 0.5).Reason.ShouldBe(RetryReason.TransientStatus);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    internal void Decide_GatewayBackOff_DoublesFromOneSecond(int failed, int seconds) =>
        RetryPolicy.Decide(RetryRules.Gateway, RequestEffect.Read, new(503), new(failed, 0, default), 0.9).Delay.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData(1, 0.0, 0)]
    [InlineData(1, 0.5, 100)]
    [InlineData(2, 0.5, 200)]
    internal void Decide_PlatformBackOff_IsDrawnBelowTheCap(int failed, double random, int milliseconds) =>
        RetryPolicy.Decide(RetryRules.Platform, RequestEffect.Read, new(503), new(failed, 0, default), random).Delay.ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Fact]
    internal void Decide_ThirdFailure_StopsAsTriesSpent() =>
        RetryPolicy.Decide(RetryRules.Platform, RequestEffect.Read, new(503), new(3, 0, default), 0).ShouldBe(RetryVerdict.Stop(RetryReason.TriesSpent));

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 30)]
    [InlineData(3, 40)]
    [InlineData(4, 40)]
    internal void Decide_ThrottledWithoutRetryAfter_WaitsByTheSchedule(int throttled, int seconds) =>
        RetryPolicy.Decide(RetryRules.Platform, RequestEffect.Once, new(429), new(0, throttled, default), 0).Delay.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    internal void Decide_ThrottledWithRetryAfter_WaitsAtLeastThatLong()
    {
        var outcome = new SendOutcome(429, RetryAfter: TimeSpan.FromSeconds(20));
        RetryPolicy.Decide(RetryRules.Platform, RequestEffect.Read, outcome, new(0, 1, default), 0).Delay.ShouldBe(TimeSpan.FromSeconds(20));
        RetryPolicy.Decide(RetryRules.Platform, RequestEffect.Read, outcome, new(0, 1, default), 0.5).Delay.ShouldBe(TimeSpan.FromSeconds(20.5));
    }

    [Fact]
    internal void Decide_ThrottlingDoesNotSpendTries() =>
        RetryPolicy.Decide(RetryRules.Platform, RequestEffect.Read, new(503), new(1, 5, default), 0).Reason.ShouldBe(RetryReason.TransientStatus);

    [Fact]
    internal void Decide_WaitPassesTheBudget_StopsAsBudgetSpent()
    {
        var asked = new SendOutcome(429, RetryAfter: TimeSpan.FromHours(1));
        RetryPolicy.Decide(RetryRules.Platform, RequestEffect.Read, asked, new(0, 1, default), 0).Reason.ShouldBe(RetryReason.BudgetSpent);
        RetryPolicy.Decide(RetryRules.Platform, RequestEffect.Read, new(429), new(0, 2, TimeSpan.FromSeconds(160)), 0).Reason.ShouldBe(RetryReason.BudgetSpent);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    internal void Decide_OneTry_NeverTriesAgain(int status) =>
        RetryPolicy.Decide(RetryRules.OneTry, RequestEffect.Read, new(status), new SendProgress().After(new(status), default), 0).Delay.ShouldBeNull();
}

using Sandboxes.Resources.Sandbox.Waiting;

namespace Sandboxes.Resources.Tests.Sandbox.Waiting;

public class BackoffTests
{
    [Theory]
    [InlineData(0, 0.5, 1)]
    [InlineData(1, 0.5, 1.5)]
    [InlineData(2, 0, 1.6875)]
    [InlineData(50, 0.5, 10)]
    [InlineData(50, 1, 12.5)]
    [InlineData(50, 0, 7.5)]
    public void Delay_Attempt_GrowsToTenSecondsGiveOrTakeAQuarter(int attempt, double jitter, double seconds) =>
        Backoff.Delay(attempt, jitter, TimeSpan.MaxValue).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Delay_LittleLeft_IsThat() => Backoff.Delay(9, 1, TimeSpan.FromSeconds(2)).ShouldBe(TimeSpan.FromSeconds(2));
}

using Sandboxes.Resources.Sandbox.Waiting;

namespace Sandboxes.Resources.Tests.Sandbox.Waiting;

public class BackoffTests
{
    [Theory]
    [InlineData(0, 0.5, 0.25)]
    [InlineData(1, 0.5, 0.4375)]
    [InlineData(2, 1, 0.95703125)]
    [InlineData(50, 0.5, 10)]
    [InlineData(50, 1, 12.5)]
    [InlineData(50, 0, 7.5)]
    public void Delay_Attempt_GrowsToTenSecondsGiveOrTakeAQuarter(int attempt, double jitter, double seconds) =>
        Backoff.Delay(attempt, jitter, TimeSpan.MaxValue).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Delay_FirstHalfMinute_TakesTwoLooksMoreThanTheVendorsClient()
    {
        static int Looks(Func<int, double> delay) => Enumerable.Range(1, 50).First(looks => Enumerable.Range(0, looks).Sum(delay) >= 30);
        Looks(n => Backoff.Delay(n, 0.5, TimeSpan.MaxValue).TotalSeconds).ShouldBe(2 + Looks(n => Math.Min(Math.Pow(1.5, n), 10)));
    }

    [Fact]
    public void Delay_LittleLeft_IsThat() => Backoff.Delay(9, 1, TimeSpan.FromSeconds(2)).ShouldBe(TimeSpan.FromSeconds(2));
}

using Sandboxes.Clouds;
using Sandboxes.Resources.BackgroundJob.Waiting;

namespace Sandboxes.Resources.Tests.BackgroundJob.Waiting;

public class JobEndDecisionTests
{
    [Theory]
    [InlineData(JobStatus.Running, 1, "GoesOn")]
    [InlineData(JobStatus.Running, 0, "OutOfTime")]
    [InlineData(JobStatus.Succeeded, 0, "Succeeded")]
    [InlineData(JobStatus.Failed, 0, "Failed")]
    [InlineData(JobStatus.Lost, 1, "Lost")]
    [InlineData(null, 1, "Gone")]
    public void Decide_AStatus_GivesTheVerdict(JobStatus? status, int left, string expected) =>
        JobEndDecision.Decide(status, TimeSpan.FromSeconds(left)).ToString().ShouldBe(expected);

    [Theory]
    [InlineData(0, 0.5, 100, 1)]
    [InlineData(1, 0.5, 100, 1.5)]
    [InlineData(50, 0.5, 100, 15)]
    [InlineData(50, 0, 100, 11.25)]
    [InlineData(50, 0.5, 3, 3)]
    public void Delay_GrowsToFifteenSeconds(int looks, double jitter, int left, double expected) =>
        JobEndDecision.Delay(looks, jitter, TimeSpan.FromSeconds(left)).ShouldBe(TimeSpan.FromSeconds(expected));
}

using Sandboxes.Clouds;
using Sandboxes.Resources.Sandbox.Waiting;

namespace Sandboxes.Resources.Tests.Sandbox.Waiting;

public class ReadinessDecisionTests
{
    private static readonly WaitBudget _budget = new(TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(70));

    [Theory]
    [InlineData("PENDING", null, 0, 0, 0, "KeepWaiting")]
    [InlineData("PROVISIONING", null, 359, 0, 0, "KeepWaiting")]
    [InlineData("PROVISIONING", null, 360, 0, 0, "BootTooSlow")]
    [InlineData("PAUSED", null, 0, 0, 0, "KeepWaiting")]
    [InlineData("TERMINATING", null, 0, 0, 0, "KeepWaiting")]
    [InlineData("PENDING", "b-1", 400, 2999, 0, "BuildingImage")]
    [InlineData("PENDING", "b-1", 0, 3000, 0, "ImageBuildTooSlow")]
    [InlineData("PROVISIONING", "b-1", 0, 3000, 0, "KeepWaiting")]
    [InlineData("RUNNING", null, 400, 3000, 359, "Probe")]
    [InlineData("RUNNING", null, 0, 0, 360, "Silent")]
    [InlineData("ERROR", null, 0, 0, 0, "Ended")]
    [InlineData("TERMINATED", null, 9999, 0, 0, "Ended")]
    [InlineData("TIMEOUT", "b-1", 0, 0, 0, "Ended")]
    [InlineData("RUNNING", null, 0, 4200, 0, "OutOfTime")]
    [InlineData("PENDING", null, 4200, 0, 0, "OutOfTime")]
    public void Decide_StatusAndClocks_GiveTheVerdict(string status, string? build, int boot, int image, int answer, string expected)
    {
        var clocks = new WaitClocks(Seconds(boot + image + answer), Seconds(boot), Seconds(image), Seconds(answer));

        ReadinessDecision.Decide(new SandboxStatus("b", status, SandboxError.None, build), clocks, _budget).ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData(14, "KeepWaiting")]
    [InlineData(15, "Vanished")]
    public void Decide_UnknownToTheCloud_IsGoneAfterItHadTimeToSettle(int seconds, string expected) =>
        ReadinessDecision.Decide(null, new WaitClocks(Seconds(seconds), Seconds(seconds), default, default), _budget).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("KeepWaiting", 350)]
    [InlineData("BuildingImage", 2980)]
    [InlineData("Probe", 330)]
    public void Left_Phase_HasItsOwnClock(string readiness, int expected) => ReadinessDecision.Left(
        Enum.Parse<Readiness>(readiness), new WaitClocks(Seconds(60), Seconds(10), Seconds(20), Seconds(30)), _budget).ShouldBe(Seconds(expected));

    [Fact]
    public void Left_LittleOfTheTotal_IsThat() => ReadinessDecision.Left(
        Readiness.BuildingImage, new WaitClocks(Seconds(4195), default, default, default), _budget).ShouldBe(Seconds(5));

    [Fact]
    public void After_ImageBuild_DoesNotMoveTheBootClock() =>
        default(WaitClocks).After(Readiness.KeepWaiting, Seconds(3)).After(Readiness.BuildingImage, Seconds(600))
            .ShouldBe(new WaitClocks(Seconds(603), Seconds(3), Seconds(600), default));

    [Fact]
    public void After_RunningLostAgain_StartsTheAnswerClockAfresh() =>
        default(WaitClocks).After(Readiness.Probe, Seconds(9)).After(Readiness.KeepWaiting, Seconds(1)).Answer.ShouldBe(TimeSpan.Zero);

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}

using Sandboxes.Clouds.Prime.Gateway;

namespace Sandboxes.Clouds.Tests.Prime.Gateway;

public sealed class GatewayPolicyTests
{
    [Theory]
    [InlineData(GatewayProblem.Conflict, "RUNNING", 0, GatewayStep.Repeat)]
    [InlineData(GatewayProblem.Conflict, "RUNNING", 2, GatewayStep.Repeat)]
    [InlineData(GatewayProblem.Conflict, "RUNNING", 3, GatewayStep.Fail)]
    [InlineData(GatewayProblem.Conflict, null, 0, GatewayStep.Repeat)]
    [InlineData(GatewayProblem.Conflict, "TERMINATED", 0, GatewayStep.NotRunning)]
    [InlineData(GatewayProblem.Conflict, "PENDING", 0, GatewayStep.NotRunning)]
    [InlineData(GatewayProblem.TimedOut, "TIMEOUT", 0, GatewayStep.NotRunning)]
    [InlineData(GatewayProblem.TimedOut, "ERROR", 0, GatewayStep.NotRunning)]
    [InlineData(GatewayProblem.TimedOut, "RUNNING", 0, GatewayStep.Fail)]
    [InlineData(GatewayProblem.TimedOut, null, 0, GatewayStep.Fail)]
    [InlineData(GatewayProblem.UnknownSandbox, null, 0, GatewayStep.NotRunning)]
    [InlineData(GatewayProblem.SandboxEnded, null, 0, GatewayStep.NotRunning)]
    [InlineData(GatewayProblem.TokenRefused, null, 0, GatewayStep.Fail)]
    [InlineData(GatewayProblem.Unavailable, "TERMINATED", 0, GatewayStep.Fail)]
    [InlineData(GatewayProblem.Refused, "TERMINATED", 0, GatewayStep.Fail)]
    internal void Decide_Problem_HasOneNextStep(GatewayProblem problem, string? status, int failures, GatewayStep expected) =>
        GatewayPolicy.Decide(problem, repeatable: false, status, failures).ShouldBe(expected);

    [Theory]
    [InlineData(GatewayProblem.TimedOut, "RUNNING", 0, GatewayStep.Repeat)]
    [InlineData(GatewayProblem.TimedOut, null, 2, GatewayStep.Repeat)]
    [InlineData(GatewayProblem.TimedOut, "RUNNING", 3, GatewayStep.Fail)]
    [InlineData(GatewayProblem.TimedOut, "TERMINATED", 0, GatewayStep.NotRunning)]
    [InlineData(GatewayProblem.Unavailable, null, 0, GatewayStep.Repeat)]
    [InlineData(GatewayProblem.Unavailable, null, 3, GatewayStep.Fail)]
    [InlineData(GatewayProblem.Refused, null, 0, GatewayStep.Fail)]
    [InlineData(GatewayProblem.TokenRefused, null, 0, GatewayStep.Fail)]
    [InlineData(GatewayProblem.SandboxEnded, null, 0, GatewayStep.NotRunning)]
    internal void Decide_RepeatableCall_IsSentAgainAfterTrouble(GatewayProblem problem, string? status, int failures, GatewayStep expected) =>
        GatewayPolicy.Decide(problem, repeatable: true, status, failures).ShouldBe(expected);

    [Fact]
    public void Delay_Conflicts_AreShortAndTroubleIsLonger()
    {
        Enumerable.Range(0, 3).Select(i => GatewayPolicy.Delay(GatewayProblem.Conflict, i).TotalSeconds).ShouldBe([0.25, 0.5, 1]);
        Enumerable.Range(0, 3).Select(i => GatewayPolicy.Delay(GatewayProblem.Unavailable, i).TotalSeconds).ShouldBe([1, 2, 4]);
    }
}

using Sandboxes.Clouds.Prime.Gateway;

namespace Sandboxes.Clouds.Tests.Prime.Gateway;

public sealed class CommandPolicyTests
{
    [Theory]
    [InlineData(GatewayProblem.Conflict, "RUNNING", 0, CommandStep.Repeat)]
    [InlineData(GatewayProblem.Conflict, "RUNNING", 2, CommandStep.Repeat)]
    [InlineData(GatewayProblem.Conflict, "RUNNING", 3, CommandStep.Fail)]
    [InlineData(GatewayProblem.Conflict, null, 0, CommandStep.Repeat)]
    [InlineData(GatewayProblem.Conflict, "TERMINATED", 0, CommandStep.NotRunning)]
    [InlineData(GatewayProblem.Conflict, "PENDING", 0, CommandStep.NotRunning)]
    [InlineData(GatewayProblem.CommandTimedOut, "TIMEOUT", 0, CommandStep.NotRunning)]
    [InlineData(GatewayProblem.CommandTimedOut, "ERROR", 0, CommandStep.NotRunning)]
    [InlineData(GatewayProblem.CommandTimedOut, "RUNNING", 0, CommandStep.Fail)]
    [InlineData(GatewayProblem.CommandTimedOut, null, 0, CommandStep.Fail)]
    [InlineData(GatewayProblem.UnknownSandbox, null, 0, CommandStep.NotRunning)]
    [InlineData(GatewayProblem.SandboxEnded, null, 0, CommandStep.NotRunning)]
    [InlineData(GatewayProblem.TokenRefused, null, 0, CommandStep.Fail)]
    [InlineData(GatewayProblem.Unavailable, "TERMINATED", 0, CommandStep.Fail)]
    [InlineData(GatewayProblem.Refused, "TERMINATED", 0, CommandStep.Fail)]
    internal void Decide_Problem_HasOneNextStep(GatewayProblem problem, string? status, int conflicts, CommandStep expected) =>
        CommandPolicy.Decide(problem, status, conflicts).ShouldBe(expected);
}

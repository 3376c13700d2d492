using Sandboxes.Clouds;
using Sandboxes.Resources.Sandbox.Deleting;

namespace Sandboxes.Resources.Tests.Sandbox.Deleting;

public class DeleteDecisionTests
{
    [Theory]
    [InlineData("Refused", null, "Gone")]
    [InlineData("Refused", "TERMINATED", "Gone")]
    [InlineData("Refused", "PENDING", "AskAgain")]
    [InlineData("Refused", "PROVISIONING", "AskAgain")]
    [InlineData("Refused", "RUNNING", "Refused")]
    [InlineData("Conflict", "RUNNING", "AskAgain")]
    [InlineData("Conflict", "ERROR", "Gone")]
    [InlineData("Forbidden", "PENDING", "Refused")]
    [InlineData("ServerError", null, "Refused")]
    public void AfterRefusal_KindAndStatus_Decide(string kind, string? status, string expected) =>
        DeleteDecision.AfterRefusal(Enum.Parse<CloudErrorKind>(kind), status).ToString().ShouldBe(expected);

    [Theory]
    [InlineData(null, 0, "Gone")]
    [InlineData("TIMEOUT", 0, "Gone")]
    [InlineData("RUNNING", 29, "LookAgain")]
    [InlineData("RUNNING", 30, "AskAgain")]
    [InlineData("TERMINATING", 5, "LookAgain")]
    public void AfterAcceptance_StatusAndTime_Decide(string? status, int seconds, string expected) =>
        DeleteDecision.AfterAcceptance(status, TimeSpan.FromSeconds(seconds)).ToString().ShouldBe(expected);
}

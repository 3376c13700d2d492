using Sandboxes.Clouds.Prime.Gateway;

namespace Sandboxes.Clouds.Tests.Prime.Gateway;

public sealed class GatewayProblemsTests
{
    [Theory]
    [InlineData(401, null, GatewayProblem.TokenRefused)]
    [InlineData(408, null, GatewayProblem.TimedOut)]
    [InlineData(409, null, GatewayProblem.Conflict)]
    [InlineData(410, "sandbox_terminated", GatewayProblem.SandboxEnded)]
    [InlineData(410, null, GatewayProblem.Refused)]
    [InlineData(429, null, GatewayProblem.Unavailable)]
    [InlineData(500, null, GatewayProblem.Unavailable)]
    [InlineData(502, null, GatewayProblem.Unavailable)]
    [InlineData(502, "gateway_error", GatewayProblem.Unavailable)]
    [InlineData(502, "sandbox_not_found", GatewayProblem.UnknownSandbox)]
    [InlineData(503, null, GatewayProblem.Unavailable)]
    [InlineData(504, null, GatewayProblem.Unavailable)]
    [InlineData(524, null, GatewayProblem.Unavailable)]
    [InlineData(403, null, GatewayProblem.Refused)]
    [InlineData(404, null, GatewayProblem.Refused)]
    [InlineData(422, "sandbox_not_found", GatewayProblem.Refused)]
    [InlineData(501, null, GatewayProblem.Refused)]
    internal void OfRest_Status_IsAProblem(int status, string? error, GatewayProblem expected) =>
        GatewayProblems.OfRest(status, error).ShouldBe(expected);

    [Theory]
    [InlineData("unauthenticated", GatewayProblem.TokenRefused)]
    [InlineData("not_found", GatewayProblem.UnknownSandbox)]
    [InlineData("deadline_exceeded", GatewayProblem.TimedOut)]
    [InlineData("aborted", GatewayProblem.Unavailable)]
    [InlineData("unavailable", GatewayProblem.Unavailable)]
    [InlineData("unknown", GatewayProblem.Refused)]
    [InlineData("internal", GatewayProblem.Refused)]
    [InlineData("permission_denied", GatewayProblem.Refused)]
    [InlineData("unimplemented", GatewayProblem.Refused)]
    [InlineData("failed_precondition", GatewayProblem.Refused)]
    internal void OfConnect_Code_IsAProblem(string code, GatewayProblem expected) => GatewayProblems.OfConnect(code).ShouldBe(expected);

    [Theory]
    [InlineData(429, null, "unavailable")]
    [InlineData(502, null, "unavailable")]
    [InlineData(503, null, "unavailable")]
    [InlineData(504, null, "unavailable")]
    [InlineData(401, null, "unauthenticated")]
    [InlineData(403, null, "permission_denied")]
    [InlineData(404, null, "unimplemented")]
    [InlineData(400, null, "internal")]
    [InlineData(408, null, "unknown")]
    [InlineData(409, null, "unknown")]
    [InlineData(500, null, "unknown")]
    [InlineData(524, null, "unknown")]
    [InlineData(410, "not_found", "not_found")]
    public void ConnectCode_BodyThenStatus_IsTheCode(int status, string? code, string expected) =>
        GatewayProblems.ConnectCode(status, code).ShouldBe(expected);

    [Theory]
    [InlineData(GatewayProblem.UnknownSandbox, true)]
    [InlineData(GatewayProblem.Conflict, true)]
    [InlineData(GatewayProblem.TimedOut, true)]
    [InlineData(GatewayProblem.Unavailable, true)]
    [InlineData(GatewayProblem.TokenRefused, false)]
    [InlineData(GatewayProblem.SandboxEnded, false)]
    [InlineData(GatewayProblem.Refused, false)]
    internal void MayStillAnswer_Problem_IsNotYetOrNever(GatewayProblem problem, bool expected) =>
        ProbePolicy.MayStillAnswer(problem).ShouldBe(expected);

    [Theory]
    [InlineData(CloudErrorKind.ServerError, true)]
    [InlineData(CloudErrorKind.Timeout, true)]
    [InlineData(CloudErrorKind.Unreachable, true)]
    [InlineData(CloudErrorKind.RateLimited, true)]
    [InlineData(CloudErrorKind.Conflict, true)]
    [InlineData(CloudErrorKind.Unauthorized, false)]
    [InlineData(CloudErrorKind.NotFound, false)]
    [InlineData(CloudErrorKind.InvalidAnswer, false)]
    internal void MayStillAnswer_NoToken_IsNotYetOrNever(CloudErrorKind kind, bool expected) =>
        ProbePolicy.MayStillAnswer(kind).ShouldBe(expected);
}

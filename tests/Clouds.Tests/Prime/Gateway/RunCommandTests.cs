using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway;

public sealed class RunCommandTests
{
    private static readonly CommandSpec Command = new("make", TimeSpan.FromMinutes(15)) { Environment = new Dictionary<string, string> { ["TOKEN"] = "hunter2-value" } };

    [Fact]
    public async Task Run_Container_GivesOutputAndExitCode() =>
        (await RunAsync(false, null, Reply.Ok("""{"stdout":"o","stderr":"e","exit_code":2}"""))).ShouldBe(new CommandResult("o", "e", 2));

    [Fact]
    public async Task Run_VirtualMachine_GivesOutputAndExitCode() =>
        (await RunAsync(true, null, new ConnectStream().Started().Stdout("o").Stderr("e").Ended(2).End("{}").Reply())).ShouldBe(new CommandResult("o", "e", 2));

    [Fact]
    public async Task Run_ConflictWhileRunning_IsSentAgain() =>
        (await RunAsync(false, "RUNNING", Reply.Empty(409), Reply.Empty(409), Reply.Ok("""{"stdout":"","stderr":"","exit_code":0}"""))).ExitCode.ShouldBe(0);

    [Fact]
    public async Task Run_FourthConflict_Fails() =>
        (await Should.ThrowAsync<CloudException>(RunAsync(false, "RUNNING", Reply.Empty(409), Reply.Empty(409), Reply.Empty(409), Reply.Empty(409)))).Kind.ShouldBe(CloudErrorKind.Conflict);

    [Theory]
    [InlineData(409, "")]
    [InlineData(408, "")]
    public async Task Run_SandboxHasEnded_SaysWhy(int status, string body)
    {
        var error = await Should.ThrowAsync<CloudException>(RunAsync(false, "ERROR", Reply.Json(status, body)));
        error.Kind.ShouldBe(CloudErrorKind.NotRunning);
        error.Message.ShouldStartWith("could not run a command in sandbox sbx1: the sandbox does not run (ERROR: OOM_KILLED, out of memory). `pulumi refresh` brings the state up to date.");
    }

    [Theory]
    [InlineData(410, """{"error":"sandbox_terminated","message":"ended"}""")]
    [InlineData(502, """{"error":"sandbox_not_found","message":"who?"}""")]
    public async Task Run_GatewayKnowsItEnded_IsNotRunning(int status, string body) =>
        (await Should.ThrowAsync<CloudException>(RunAsync(false, null, Reply.Json(status, body)))).Kind.ShouldBe(CloudErrorKind.NotRunning);

    [Fact]
    public async Task Run_LongerThanItsLimit_IsATimeout() =>
        (await Should.ThrowAsync<CloudException>(RunAsync(false, "RUNNING", Reply.Empty(408)))).Kind.ShouldBe(CloudErrorKind.Timeout);

    [Fact]
    public async Task Run_RateLimited_WaitsAndIsSentAgain() =>
        (await RunAsync(false, null, Reply.Empty(429).With("Retry-After", "2"), Reply.Ok("""{"stdout":"","stderr":"","exit_code":0}"""))).ExitCode.ShouldBe(0);

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    public async Task Run_ServerError_IsNeverSentTwice(int status)
    {
        var error = await Should.ThrowAsync<CloudException>(RunAsync(false, null, Reply.Text(status, "with hunter2-value")));
        (error.Kind, error.OutcomeUnknown, error.ServerMessage).ShouldBe((CloudErrorKind.ServerError, true, "with [secret]"));
    }

    /// <summary>Fails the test when the gateway is asked oftener than it has replies.</summary>
    private static async Task<CommandResult> RunAsync(bool vm, string? status, params Reply[] replies)
    {
        // Skips the waits between tries, and no time limit of a request.
        await using var fixture = await StartAsync(new SkippingTime(TimeSpan.FromSeconds(5)));
        var gateway = new Queue<Reply>(replies);
        fixture.Server.Answer = request => request.Path.Split('/')[^1] switch
        {
            "auth" => Reply.Ok(Samples.Auth(fixture.Server.Url)),
            "error-context" => Reply.Ok($$"""{"status":"{{status}}","errorType":"OOM_KILLED","errorMessage":"out of memory"}"""),
            "sbx1" when status is "gone" => Reply.Empty(404),
            "sbx1" => Reply.Ok(Samples.Sandbox(status: status ?? "RUNNING", more: vm ? ",\"vm\":true" : "")),
            _ => gateway.Dequeue(),
        };
        try
        {
            return await fixture.Cloud.RunAsync("sbx1", Command, Cancel);
        }
        finally
        {
            gateway.ShouldBeEmpty();
        }
    }
}

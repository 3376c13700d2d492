using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway;

/// <summary>Each row of prime-api 8.3 that meets a command, by the text the user sees.</summary>
public sealed class CommandErrorsTests
{
    private static readonly CommandSpec Command = new("make", TimeSpan.FromMinutes(5));

    [Fact]
    public async Task Run_401Once_TakesANewToken()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Empty(401), GatewayFixture.Exec("done"));
        (await fixture.Cloud.RunAsync("sbx1", Command, Cancel)).Stdout.ShouldBe("done");
        fixture.Server.Requests.Count(request => request.Path.EndsWith("/auth", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Run_401Twice_SaysThatAFreshTokenWasRefused() =>
        (await FailAsync(false, Reply.Json(401, """{"message":"bad token"}"""), Reply.Json(401, """{"message":"bad token"}"""))).Message.ShouldBe(
            "could not run a command in sandbox sbx1: the sandbox's gateway answered 401 (unauthorized): bad token. "
            + "A fresh token was refused too; the sandbox may have ended. `pulumi refresh` tells.");

    [Theory]
    [InlineData(408, "it did not end within its 300 s. The gateway answered 408: killed. ", "Raise `timeoutSeconds` (at most 900), or start it as a BackgroundJob of sandbox sbx1, which has no limit.")]
    [InlineData(504, "the gateway stopped waiting for it (504: killed). ", "Start it as a BackgroundJob of sandbox sbx1, which nothing waits for.")]
    [InlineData(524, "the gateway stopped waiting for it (524: killed). ", "Start it as a BackgroundJob of sandbox sbx1, which nothing waits for.")]
    public async Task Run_TooLongInAContainer_PointsToBackgroundJob(int status, string what, string next)
    {
        var error = await FailAsync(false, Reply.Json(status, """{"message":"killed"}"""));
        (error.Kind, error.OutcomeUnknown).ShouldBe((CloudErrorKind.Timeout, true));
        error.Message.ShouldBe($"could not run a command in sandbox sbx1: {what}What it did until then stays done, and it may still run. {next}");
    }

    [Fact]
    public async Task Run_TooLongInAMachine_PointsToBackgroundJob()
    {
        var error = await FailAsync(true, new ConnectStream().Started().End("""{"error":{"code":"deadline_exceeded","message":"too long"}}""").Reply());
        error.Kind.ShouldBe(CloudErrorKind.Timeout);
        error.Message.ShouldBe("could not run a command in sandbox sbx1: it did not end within its 300 s. The gateway says: deadline_exceeded: too long. "
            + "What it did until then stays done, and it may still run. Raise `timeoutSeconds` (at most 900), or start it as a BackgroundJob of sandbox sbx1, which has no limit.");
    }

    [Fact]
    public async Task Run_FourConflicts_SaysSo() =>
        (await FailAsync(false, [.. Enumerable.Repeat(Reply.Json(409, """{"message":"dns"}"""), 4)])).Message.ShouldBe(
            "could not run a command in sandbox sbx1: the sandbox's gateway answered 409 (conflict): dns. Its present state does not allow this; wait until it has settled, then run again.");

    [Theory]
    [InlineData(410, """{"error":"sandbox_terminated","message":"ended","code":"not_found"}""", "TERMINATED", true)]
    [InlineData(502, """{"error":"sandbox_not_found","message":"ended","code":502}""", "gone", true)]
    [InlineData(502, """{"error":"sandbox_not_found","message":"ended","code":502}""", "RUNNING", false)]
    [InlineData(410, """{"error":"sandbox_terminated","message":"ended","code":"not_found"}""", "RUNNING", true)]
    public async Task Run_GatewayKnowsNoSuchSandbox_TheControlPlaneHasTheLastWord(int status, string body, string state, bool ended)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, GatewayFixture.Exec(""), Reply.Json(status, body));
        await fixture.Cloud.RunAsync("sbx1", Command, Cancel);
        fixture.Status = state;
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.RunAsync("sbx1", Command, Cancel));
        (error.Kind, error.SandboxEnded, error.ServerMessage).ShouldBe((CloudErrorKind.NotRunning, ended, "ended"));
    }

    [Theory]
    [InlineData("RUNNING", "the sandbox's gateway does not know it, or not yet. Run again in a moment; if that does not help, and `pulumi refresh` finds it running, replace it. The gateway: no route")]
    [InlineData("gone", "the sandbox does not run (no such sandbox). If you wrote its id by hand, check it: getSandboxes lists those there are. Otherwise `pulumi refresh` brings the state up to date. The gateway: no route")]
    public async Task Run_GatewayKnowsNoSuchSandbox_SaysWhatTheCloudSays(string state, string expected)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, GatewayFixture.Exec(""), Reply.Json(502, """{"error":"sandbox_not_found","message":"no route"}"""));
        await fixture.Cloud.RunAsync("sbx1", Command, Cancel);
        fixture.Status = state;
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.RunAsync("sbx1", Command, Cancel))).Message.ShouldBe($"could not run a command in sandbox sbx1: {expected}");
    }

    [Fact]
    public async Task Run_NoSuchSandbox_SaysSo()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        fixture.Status = "gone";
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.RunAsync("sbx1", Command, Cancel));
        (error.Kind, error.SandboxEnded).ShouldBe((CloudErrorKind.NotRunning, true));
        error.Message.ShouldBe("could not run a command in sandbox sbx1: the sandbox does not run (no such sandbox). If you wrote its id by hand, check it: getSandboxes lists those there are. Otherwise `pulumi refresh` brings the state up to date.");
    }

    [Theory]
    [InlineData("PAUSED", "It is paused; run again when it runs.")]
    [InlineData("PROVISIONING", "It is still starting; run again, or leave `waitUntilReady` on.")]
    public async Task Run_NoTokenForOneThatDoesNotRun_SaysWhy(string status, string next)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        (fixture.Status, fixture.Token) = (status, Reply.Json(400, """{"detail":"sandbox is not running"}"""));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.RunAsync("sbx1", Command, Cancel));
        (error.Kind, error.SandboxEnded).ShouldBe((CloudErrorKind.NotRunning, false));
        error.Message.ShouldBe($"could not run a command in sandbox sbx1: the sandbox does not run ({status}). {next} The gateway: sandbox is not running");
    }

    [Fact]
    public async Task Run_TheSameSandboxTwice_AsksForItsKindOnce()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: true, ConnectStream.Echo().Reply(), ConnectStream.Echo().Reply());
        await fixture.Cloud.RunAsync("sbx1", Command, Cancel);
        await fixture.Cloud.RunAsync("sbx1", Command, Cancel);
        fixture.Server.Requests.Count(request => request.Path == "/api/v1/sandbox/sbx1").ShouldBe(1);
    }

    [Fact]
    public async Task Run_SandboxJustCreated_AsksForNoKind()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: true, Reply.Json(201, Samples.Sandbox(more: ",\"vm\":true")), ConnectStream.Echo().Reply());
        await fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel);
        await fixture.Cloud.RunAsync("sbx1", Command, Cancel);
        fixture.Server.Requests.ShouldNotContain(request => request.Path == "/api/v1/sandbox/sbx1");
    }

    [Fact]
    public async Task Run_TokenIsLate_IsNotTheCommandsTime()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        fixture.Token = Reply.Json(408, """{"detail":"busy"}""");
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.RunAsync("sbx1", Command, Cancel))).Message
            .ShouldBe("could not get a gateway token for sandbox sbx1: Prime Intellect answered 408 (timeout): busy. Run again.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_LotsOfOutput_KeepsStartAndEnd(bool vm)
    {
        var text = new string('x', 3 << 20);
        var reply = vm ? new ConnectStream().Stdout(text).Ended(0).End("{}").Reply() : GatewayFixture.Exec(text);
        await using var fixture = await GatewayFixture.StartAsync(vm, reply);
        var kept = $"{new string('x', 512 << 10)}\n[... {2 << 20} bytes left out ...]\n{new string('x', 512 << 10)}";
        ((await fixture.Cloud.RunAsync("sbx1", Command, Cancel)).Stdout == kept).ShouldBeTrue();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"stdout":"","stderr":""}""")]
    [InlineData("""{"stdout":null,"stderr":"","exit_code":0}""")]
    public async Task Run_AnswerWithoutAResult_IsInvalid(string body) =>
        (await FailAsync(false, Reply.Ok(body))).Message.ShouldContain("but without a text `stdout`, a text `stderr` and a number `exit_code`");

    private static async Task<CloudException> FailAsync(bool vm, params Reply[] replies)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm, replies);
        return await Should.ThrowAsync<CloudException>(fixture.Cloud.RunAsync("sbx1", Command, Cancel));
    }
}

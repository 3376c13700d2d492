using System.Text.Json.Nodes;
using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway;

public sealed class ProbeSandboxTests
{
    [Fact]
    public async Task Probe_Container_RunsEchoByRest()
    {
        var (said, request) = await ProbeAsync(vm: false, Reply.Ok("""{"stdout":"sandbox ready\n","stderr":"","exit_code":0}"""));
        said.ShouldBeNull();
        (request.Method, request.Path, request.Headers["Authorization"]).ShouldBe(("POST", "/ns/job/exec", "Bearer gw-token-1"));
        JsonNode.DeepEquals(request.Json, JsonNode.Parse(
            """{"command":"echo 'sandbox ready'","working_dir":null,"env":{},"sandbox_id":"sbx1","timeout":10}""")).ShouldBeTrue(request.Text);
    }

    [Fact]
    public async Task Probe_VirtualMachine_RunsEchoByConnect()
    {
        var (said, request) = await ProbeAsync(vm: true, ConnectStream.Echo().Reply());
        said.ShouldBeNull();
        (request.Method, request.Path).ShouldBe(("POST", "/ns/job/command_session.CommandSession/Start"));
        (request.Headers["Content-Type"], request.Headers["Connect-Protocol-Version"], request.Headers["Connect-Timeout-Ms"])
            .ShouldBe(("application/connect+proto", "1", "10000"));
    }

    [Fact]
    public async Task Probe_CompressedStream_IsRead() =>
        (await ProbeAsync(vm: true, ConnectStream.Echo().Zipped().Reply())).Said.ShouldBeNull();

    [Fact]
    public async Task Probe_CommandFails_HasReachedIt() =>
        (await ProbeAsync(vm: true, new ConnectStream().Ended(1).End("{}").Reply())).Said.ShouldBeNull();

    [Theory]
    [InlineData(408, "")]
    [InlineData(409, "")]
    [InlineData(429, "")]
    [InlineData(500, "")]
    [InlineData(502, """{"error":"sandbox_not_found","sandboxId":"sbx1","message":"not registered","code":502}""")]
    [InlineData(503, "")]
    [InlineData(504, "")]
    [InlineData(524, "")]
    public async Task Probe_ContainerTransient_IsNotYet(int status, string body) =>
        (await ProbeAsync(vm: false, Reply.Json(status, body))).Said.ShouldBe($"its gateway answered {status}{(body.Length == 0 ? "" : ": not registered")}");

    [Theory]
    [InlineData(403, "", CloudErrorKind.Forbidden)]
    [InlineData(404, "", CloudErrorKind.NotFound)]
    [InlineData(410, """{"error":"sandbox_terminated","sandboxId":"sbx1","message":"ended","code":"not_found"}""", CloudErrorKind.Gone)]
    [InlineData(422, "", CloudErrorKind.Refused)]
    internal async Task Probe_ContainerRefusal_IsFinal(int status, string body, CloudErrorKind kind) =>
        (await Should.ThrowAsync<CloudException>(ProbeAsync(vm: false, Reply.Json(status, body)))).Kind.ShouldBe(kind);

    [Theory]
    [InlineData(429, "")]
    [InlineData(502, """{"error":"sandbox_not_found","code":502}""")]
    [InlineData(503, "")]
    [InlineData(504, "")]
    [InlineData(410, """{"error":"sandbox_terminated","code":"not_found"}""")]
    [InlineData(404, """{"code":"not_found","message":"unknown sandbox"}""")]
    [InlineData(500, """{"code":"unavailable"}""")]
    public async Task Probe_MachineTransient_IsNotYet(int status, string body) =>
        (await ProbeAsync(vm: true, Reply.Json(status, body))).Said.ShouldNotBeNull();

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(500)]
    [InlineData(524)]
    public async Task Probe_MachineRefusalWithoutACode_IsFinal(int status) =>
        (await Should.ThrowAsync<CloudException>(ProbeAsync(vm: true, Reply.Empty(status)))).HttpStatus.ShouldBe(status);

    [Theory]
    [InlineData("not_found", "its gateway answered 200: not_found: no such sandbox")]
    [InlineData("unavailable", "its gateway answered 200: unavailable: no such sandbox")]
    [InlineData("deadline_exceeded", "its gateway answered 200: deadline_exceeded: no such sandbox")]
    public async Task Probe_StreamEndsTransiently_IsNotYet(string code, string said) =>
        (await ProbeAsync(vm: true, new ConnectStream().End($$$"""{"error":{"code":"{{{code}}}","message":"no such sandbox"}}""").Reply())).Said.ShouldBe(said);

    [Fact]
    public async Task Probe_StreamEndsInARefusal_IsFinal()
    {
        var stream = new ConnectStream().Started().End("""{"error":{"code":"permission_denied","message":"not yours"}}""");
        (await Should.ThrowAsync<CloudException>(ProbeAsync(vm: true, stream.Reply()))).Kind.ShouldBe(CloudErrorKind.Forbidden);
    }

    [Fact]
    public async Task Probe_StreamCutOff_IsNotYet()
    {
        (await ProbeAsync(vm: true, new ConnectStream().Started().Reply())).Said!.ShouldContain("the stream ended before the command did");
        (await ProbeAsync(vm: true, new ConnectStream().Started().Raw(0, 0, 0).Reply())).Said!.ShouldContain("cut off in a frame's header");
        (await ProbeAsync(vm: true, (new ConnectStream().Started().Reply() with { Abort = true }).With("Content-Length", "999"))).Said!.ShouldStartWith("its gateway does not answer (");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Probe_ConnectionLost_IsNotYetAndSentOnce(bool vm)
    {
        await using var fixture = await StartAsync(TimeProvider.System);
        fixture.Server.Then(Reply.Ok(Samples.Auth(fixture.Server.Url)), Reply.Lost());
        (await fixture.Cloud.ProbeAsync(Sandbox(vm), Cancel))!.ShouldStartWith("its gateway does not answer (");
        fixture.Server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(503, true)]
    [InlineData(409, true)]
    [InlineData(404, false)]
    [InlineData(401, false)]
    public async Task Probe_NoToken_IsNotYetWhenItMayPass(int status, bool notYet)
    {
        await using var fixture = await StartAsync(TimeProvider.System);
        fixture.Server.Answer = _ => Reply.Empty(status);
        var probe = fixture.Cloud.ProbeAsync(Sandbox(vm: true), Cancel);
        if (notYet)
            (await probe).ShouldStartWith("could not get a gateway token for sandbox sbx1: ");
        else
            await Should.ThrowAsync<CloudException>(probe);
    }

    private static async Task<(string? Said, Received Request)> ProbeAsync(bool vm, Reply reply)
    {
        await using var fixture = await StartAsync(TimeProvider.System);
        fixture.Server.Then(Reply.Ok(Samples.Auth(fixture.Server.Url)), reply);
        var said = await fixture.Cloud.ProbeAsync(Sandbox(vm), Cancel);
        return (said, fixture.Server.Requests[^1]);
    }

    private static SandboxInfo Sandbox(bool vm) => new() { Id = "sbx1", Name = "web", Image = "i", Status = "RUNNING", CreatedAt = default, Vm = vm };
}

using Sandboxes.Clouds.Tests.Testing;
using Sandboxes.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway;

public sealed class GatewayTokensTests
{
    private readonly ManualTime _clock = new();
    private int _auths;

    [Fact]
    public async Task Probe_Again_UsesTheTokenAgain()
    {
        await using var fixture = await StartAsync(_clock);
        Script(fixture);
        await ProbeAsync(fixture);
        await ProbeAsync(fixture);
        Tokens(fixture).ShouldBe(["Bearer t1", "Bearer t1"]);
    }

    [Fact]
    public async Task Probe_ManyAtOnce_ShareOneToken()
    {
        await using var fixture = await StartAsync(_clock);
        Script(fixture);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ProbeAsync(fixture)));
        _auths.ShouldBe(1);
    }

    [Theory]
    [InlineData(9 * 60 - 1, 1)]
    [InlineData(9 * 60, 2)]
    public async Task Probe_AMinuteBeforeTheEnd_GetsANewToken(int secondsLater, int auths)
    {
        await using var fixture = await StartAsync(_clock);
        Script(fixture);
        await ProbeAsync(fixture);
        _clock.Advance(TimeSpan.FromSeconds(secondsLater));
        await ProbeAsync(fixture);
        _auths.ShouldBe(auths);
    }

    [Fact]
    public async Task Probe_TokenRefused_GetsANewOneOnce()
    {
        await using var fixture = await StartAsync(_clock);
        Script(fixture, request => request.Headers["Authorization"] == "Bearer t1" ? Reply.Empty(401) : null);
        (await ProbeAsync(fixture)).ShouldBeNull();
        Tokens(fixture).ShouldBe(["Bearer t1", "Bearer t2"]);
    }

    [Fact]
    public async Task Probe_EveryTokenRefused_IsFinal()
    {
        await using var fixture = await StartAsync(_clock);
        Script(fixture, _ => Reply.Json(401, """{"error":"bad_token","message":"no"}"""));
        var error = await Should.ThrowAsync<CloudException>(ProbeAsync(fixture));
        error.Kind.ShouldBe(CloudErrorKind.Unauthorized);
        error.Message.ShouldBe("could not run a command in sandbox sbx1: the sandbox's gateway answered 401 (unauthorized): no. "
            + "A fresh token was refused too; the sandbox may have ended. `pulumi refresh` tells.");
        _auths.ShouldBe(2);
    }

    [Fact]
    public async Task Probe_CreateGaveAToken_NeedsNoOther()
    {
        await using var fixture = await StartAsync(_clock);
        fixture.Server.Then(Reply.Json(201, Samples.Sandbox(more: $",\"gatewayAuth\":{Samples.Auth(fixture.Server.Url + "/gw/", "seeded")}")));
        Script(fixture);
        await fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel);
        (await ProbeAsync(fixture)).ShouldBeNull();
        Tokens(fixture).ShouldBe(["Bearer seeded"]);
        _auths.ShouldBe(0);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("""{"token":"x","gateway_url":"not a url","user_ns":"n","job_id":"j","expires_at":"2999-01-01T00:00:00"}""")]
    [InlineData("""{"token":"x y","gateway_url":"http://127.0.0.1:1","user_ns":"n","job_id":"j","expires_at":"2999-01-01T00:00:00"}""")]
    [InlineData("""{"token":"x","gateway_url":"http://127.0.0.1:1","user_ns":"n","job_id":"j"}""")]
    public async Task Create_TokenUnusable_StillCreates(string auth)
    {
        await using var fixture = await StartAsync(_clock);
        fixture.Server.Then(Reply.Json(201, Samples.Sandbox(more: $",\"gatewayAuth\":{auth}")));
        Script(fixture);
        await fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel);
        (await ProbeAsync(fixture)).ShouldBeNull();
        _auths.ShouldBe(1);
    }

    [Fact]
    public async Task Probe_TokenCallFailedOnce_IsAskedAgain()
    {
        await using var fixture = await StartAsync(_clock);
        fixture.Server.Then(Reply.Empty(403));
        Script(fixture);
        await Should.ThrowAsync<CloudException>(ProbeAsync(fixture));
        (await ProbeAsync(fixture)).ShouldBeNull();
    }

    private void Script(CloudFixture fixture, Func<Received, Reply?>? gateway = null) => fixture.Server.Answer = request =>
        request.Path.EndsWith("/auth", StringComparison.Ordinal)
            ? Reply.Ok(Samples.Auth(fixture.Server.Url + "/gw/", $"t{Interlocked.Increment(ref _auths)}", "2026-01-01T00:10:00"))
            : gateway?.Invoke(request) ?? Reply.Ok("""{"stdout":"sandbox ready\n","stderr":"","exit_code":0}""");

    private static Task<string?> ProbeAsync(CloudFixture fixture) => fixture.Cloud.ProbeAsync(
        new SandboxInfo { Id = "sbx1", Name = "web", Image = "i", Status = "RUNNING", CreatedAt = default }, Cancel);

    private static IEnumerable<string> Tokens(CloudFixture fixture) =>
        fixture.Server.Requests.Where(request => request.Path == "/gw/ns/job/exec").Select(request => request.Headers["Authorization"]);
}

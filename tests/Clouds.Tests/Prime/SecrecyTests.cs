using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime;

/// <summary>No key, token or secret value is in any text, even where the server repeats it.</summary>
public sealed class SecrecyTests
{
    private const string Value = "hunter2-value";
    private const string Token = "gw-token-1";

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(422)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Create_ServerRepeatsSecrets_TheyAreMasked(int status)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Answer = _ => Reply.Text(status, $"bad key {Key} with {Value}");
        var spec = Samples.Spec() with { Secrets = new Dictionary<string, string> { ["TOKEN"] = Value } };
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.CreateAsync(spec, null, Cancel));
        error.ServerMessage.ShouldBe("bad key [secret] with [secret]");
        error.ToString().ShouldNotContain(Key);
        error.ToString().ShouldNotContain(Value);
    }

    [Fact]
    public async Task Create_BodyOfTheWrongType_IsNotQuoted()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok($$"""{"id":["{{Value}}"]}"""));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel))).ToString().ShouldNotContain(Value);
    }

    [Fact]
    public async Task Probe_GatewayRepeatsItsToken_ItIsMasked()
    {
        await using var fixture = await StartAsync(TimeProvider.System);
        fixture.Server.Answer = request => request.Path.EndsWith("/auth", StringComparison.Ordinal)
            ? Reply.Ok(Samples.Auth(fixture.Server.Url))
            : Reply.Text(403, $"token {Token} is not for you");
        var sandbox = new SandboxInfo { Id = "sbx1", Name = "web", Image = "i", Status = "RUNNING", CreatedAt = default };
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.ProbeAsync(sandbox, Cancel));
        error.ServerMessage.ShouldBe("token [secret] is not for you");
        error.ToString().ShouldNotContain(Token);
    }
}

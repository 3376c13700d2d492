using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class PortCallsTests
{
    private const string Row = """{"exposure_id":"exp1","sandbox_id":"sbx1","port":8000,"name":null,"protocol":null,"url":"https://x.example","tls_socket":null,"external_port":null,"external_endpoint":null,"created_at":"2026-01-02T03:04:05"}""";

    [Fact]
    public async Task List_OneSandbox_HasItsPorts()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok($$"""{"exposures":[{{Row}}]}"""));
        (await fixture.Cloud.ListPortsAsync("sbx1", Cancel)).ShouldBe([new("exp1", "sbx1", 8000) { Url = "https://x.example", CreatedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) }]);
        fixture.Server.Requests.Single().Path.ShouldBe("/api/v1/sandbox/sbx1/expose");
    }

    [Fact]
    public async Task List_SandboxIsGone_IsNull()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(404));
        (await fixture.Cloud.ListPortsAsync("sbx1", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task List_Refused_IsNoEmptyList()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(403));
        await Should.ThrowAsync<CloudException>(fixture.Cloud.ListPortsAsync("sbx1", Cancel));
    }

    [Fact]
    public async Task ListAll_Ports_AreThoseOfTheUser()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok($$"""{"exposures":[{{Row}},{{Row}}]}"""));
        (await fixture.Cloud.ListAllPortsAsync(Cancel)).Count.ShouldBe(2);
        fixture.Server.Requests.Single().Path.ShouldBe("/api/v1/sandbox/expose/all");
    }

    [Theory]
    [InlineData(200, """{"success":true,"message":"ok"}""", true)]
    [InlineData(204, "", true)]
    [InlineData(404, """{"detail":"no"}""", false)]
    public async Task Unexpose_Answer_SaysWhetherItWasThere(int status, string body, bool there)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Json(status, body));
        (await fixture.Cloud.UnexposeAsync("sbx1", "exp/1", Cancel)).ShouldBe(there);
        (fixture.Server.Requests.Single().Method, fixture.Server.Requests.Single().Path).ShouldBe(("DELETE", "/api/v1/sandbox/sbx1/expose/exp%2F1"));
    }

    [Fact]
    public async Task Unexpose_404AfterALostAnswer_IsSuccess()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Lost(), Reply.Empty(404));
        (await fixture.Cloud.UnexposeAsync("sbx1", "exp1", Cancel)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "exp1")]
    [InlineData("sbx1", "")]
    [InlineData("sbx1", "..")]
    public async Task Unexpose_NoId_IsRefusedUnsent(string sandbox, string exposure)
    {
        await using var fixture = await StartAsync();
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.UnexposeAsync(sandbox, exposure, Cancel))).Kind.ShouldBe(CloudErrorKind.Refused);
        fixture.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Unexpose_SuccessFalse_IsRefused()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok("""{"success":false,"message":"busy"}"""));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.UnexposeAsync("sbx1", "exp1", Cancel))).ServerMessage.ShouldBe("busy");
    }
}

using System.Text.Json.Nodes;
using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class ExposePortTests
{
    private static readonly PortSpec Port = new(8000, "web", "HTTP");

    [Fact]
    public async Task Expose_Http_SendsAndReadsAll()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok(Exposure("exp1", more: ""","url":"https://x.example","tls_socket":"","external_port":null,"external_endpoint":null""")));
        (await fixture.Cloud.ExposeAsync("sbx1", Port, Cancel)).ShouldBe(new PortExposure("exp1", "sbx1", 8000) { Name = "web", Protocol = "HTTP", Url = "https://x.example" });
        var sent = fixture.Server.Requests.Single();
        (sent.Method, sent.Path).ShouldBe(("POST", "/api/v1/sandbox/sbx1/expose"));
        JsonNode.DeepEquals(sent.Json, JsonNode.Parse("""{"port":8000,"name":"web","protocol":"HTTP"}""")).ShouldBeTrue(sent.Text);
    }

    [Fact]
    public async Task Expose_TcpWithoutAName_SendsNoName()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok("""{"exposure_id":"exp1","sandbox_id":"sbx1","port":5432,"name":null,"protocol":"TCP","url":"","tls_socket":"h:1","external_port":31000,"external_endpoint":"h:31000"}"""));
        var exposure = await fixture.Cloud.ExposeAsync("sbx1", new(5432, null, "TCP"), Cancel);
        (exposure.Url, exposure.TlsSocket, exposure.ExternalPort, exposure.ExternalEndpoint).ShouldBe((null, "h:1", 31000, "h:31000"));
        JsonNode.DeepEquals(fixture.Server.Requests.Single().Json, JsonNode.Parse("""{"port":5432,"protocol":"TCP"}""")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(400, "400 (bad request)", "Correct what it names, then run again.")]
    [InlineData(403, "403 (forbidden)", "Check that the key may do this and belongs to the team (`teamId`) that owns it.")]
    [InlineData(404, "404 (not found)", "It may be gone, or belong to another account, team or base URL. `pulumi refresh` brings the state up to date.")]
    [InlineData(409, "409 (conflict)", "A port of a sandbox is exposed once; `getExposedPorts` tells what there is.")]
    [InlineData(410, "410 (gone)", "The cloud no longer offers this. If `vm: false` is set, remove it: the service may have given up containers.")]
    public async Task Expose_Refused_KeepsTheWordsAndSaysWhatNext(int status, string said, string next)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Json(status, """{"detail":"not available in region eu-west"}"""));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.ExposeAsync("sbx1", Port, Cancel));
        error.Message.ShouldBe($"could not expose port 8000 of sandbox sbx1: Prime Intellect answered {said}: not available in region eu-west. {next}");
        (error.OutcomeUnknown, fixture.Server.Requests.Count).ShouldBe((false, 1));
    }

    [Theory]
    [InlineData("web", 8000, true)]
    [InlineData("web", 8001, false)]
    [InlineData("other", 8000, false)]
    public async Task Expose_AnswerLost_TakesTheOneThatIsThere(string name, int port, bool found)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Lost(), Reply.Ok($$"""{"exposures":[{{Exposure("exp7", name, port, "null")}}]}"""));
        var expose = fixture.Cloud.ExposeAsync("sbx1", Port, Cancel);
        if (found)
            (await expose).ShouldBe(new PortExposure("exp7", "sbx1", 8000) { Name = "web", Protocol = "HTTP" });
        else
            (await Should.ThrowAsync<CloudException>(expose)).OutcomeUnknown.ShouldBeTrue();
        fixture.Server.Requests.Select(request => request.Method).ShouldBe(["POST", "GET"]);
    }

    [Fact]
    public async Task Expose_AnswerLostAndTwoAreThere_TakesNeither()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(502), Reply.Ok($$"""{"exposures":[{{Exposure("exp7")}},{{Exposure("exp8")}}]}"""));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.ExposeAsync("sbx1", Port, Cancel));
        (error.Kind, error.OutcomeUnknown).ShouldBe((CloudErrorKind.ServerError, true));
        error.Message.ShouldEndWith("It is not known whether the cloud acted all the same. The fault is on the cloud's side; run again later.");
    }

    [Fact]
    public async Task Expose_AnswerAndListLost_TellsTheFirst()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(504), Reply.Empty(403));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.ExposeAsync("sbx1", Port, Cancel))).HttpStatus.ShouldBe(504);
    }

    private static string Exposure(string id, string name = "web", int port = 8000, string protocol = "\"HTTP\"", string more = "") =>
        $$"""{"exposure_id":"{{id}}","sandbox_id":"sbx1","port":{{port}},"name":"{{name}}","protocol":{{protocol}}{{more}}}""";
}

using Sandboxes.Clouds.Tests.Testing;
using Sandboxes.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class StatusBatchTests
{
    [Fact]
    public async Task FindStatus_ManyAtOnce_AreOneRequest()
    {
        var clock = new ManualTime();
        await using var fixture = await StartAsync(clock);
        fixture.Server.Answer = request => Reply.Ok($$"""{"statuses":[{{string.Join(',', request.Json["sandbox_ids"]!.AsArray().Reverse().Select(Row))}}],"errors":[]}""");
        var finds = Enumerable.Range(0, 40).Select(i => fixture.Cloud.FindStatusAsync($"sbx{i % 20}", Cancel)).ToList();
        clock.Advance(TimeSpan.FromMilliseconds(25));
        var found = await Task.WhenAll(finds);
        found.Select(status => status!.Id).ShouldBe(Enumerable.Range(0, 40).Select(i => $"sbx{i % 20}"));
        var request = fixture.Server.Requests.Single();
        (request.Method, request.Path).ShouldBe(("POST", "/api/v1/sandbox/status:batchGet"));
        request.Json["sandbox_ids"]!.AsArray().Count.ShouldBe(20);
    }

    [Theory]
    [InlineData("""{"statuses":[{"sandbox_id":"sbx1","status":"PENDING","error_type":null,"pending_image_build_id":"b"}]}""", "PENDING", "b")]
    [InlineData("""{"statuses":[{"sandbox_id":"sbx1","status":"TERMINATING"}],"errors":null}""", "TERMINATING", null)]
    [InlineData("""{"statuses":[null,{"sandbox_id":"sbx1","status":"RUNNING"}],"errors":[null]}""", "RUNNING", null)]
    public async Task FindStatus_Row_IsRead(string body, string status, string? build)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok(body));
        var found = await fixture.Cloud.FindStatusAsync("sbx1", Cancel);
        (found!.Status, found.PendingImageBuildId).ShouldBe((status, build));
    }

    [Fact]
    public async Task FindStatus_NotFound_IsNull()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Failure("NOT_FOUND", "no"));
        (await fixture.Cloud.FindStatusAsync("sbx1", Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData("FORBIDDEN", CloudErrorKind.Forbidden)]
    [InlineData("MANAGED", CloudErrorKind.Refused)]
    internal async Task FindStatus_OtherFailure_IsAnError(string code, CloudErrorKind kind)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Failure(code, "not yours"));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.FindStatusAsync("sbx1", Cancel));
        error.Kind.ShouldBe(kind);
        error.Message.ShouldStartWith($"could not read the status of sandbox sbx1: Prime Intellect answered 200: {code}: not yours.");
    }

    [Fact]
    public async Task FindStatus_IdLeftOut_IsAnInvalidAnswer()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok("""{"statuses":[],"errors":[]}"""));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.FindStatusAsync("sbx1", Cancel))).Kind.ShouldBe(CloudErrorKind.InvalidAnswer);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    public async Task FindStatus_NoSuchCall_FallsBackToReadsForGood(int status)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(status), Reply.Ok(Samples.Sandbox(status: "RUNNING")), Reply.Empty(404));
        (await fixture.Cloud.FindStatusAsync("sbx1", Cancel))!.Status.ShouldBe("RUNNING");
        (await fixture.Cloud.FindStatusAsync("sbx2", Cancel)).ShouldBeNull();
        fixture.Server.Requests.Select(request => $"{request.Method} {request.Path}").ShouldBe(
            ["POST /api/v1/sandbox/status:batchGet", "GET /api/v1/sandbox/sbx1", "GET /api/v1/sandbox/sbx2"]);
    }

    private static string Row(System.Text.Json.Nodes.JsonNode? id) => $$"""{"sandbox_id":"{{id}}","status":"RUNNING"}""";

    private static Reply Failure(string code, string message) =>
        Reply.Ok($$"""{"statuses":[],"errors":[{"sandbox_id":"sbx1","code":"{{code}}","message":"{{message}}"}]}""");
}

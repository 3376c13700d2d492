namespace Sandboxes.Sandboxd.Tests.Routes.Control;

public sealed class BatchStatusRouteTests
{
    [Fact]
    public async Task BatchGet_KnownAndUnknown_AnswersInOrder()
    {
        await using var cloud = await TestCloud.StartAsync();
        var first = await cloud.RunAsync();
        var second = await cloud.RunAsync();

        var answer = await cloud.PostAsync("/api/v1/sandbox/status:batchGet", $$"""{"sandbox_ids":["{{second.Id}}","nope","{{first.Id}}"]}""");

        answer.Status.ShouldBe(200);
        answer.Json["statuses"]!.AsArray().Select(row => (string)row!["sandbox_id"]!).ShouldBe([second.Id, first.Id]);
        answer.Json["statuses"]!.AsArray().Select(row => (string)row!["status"]!).ShouldBe(["RUNNING", "RUNNING"]);
        answer.Json["errors"]!.ToJsonString().ShouldBe("""[{"sandbox_id":"nope","code":"NOT_FOUND","message":"Sandbox nope not found"}]""");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"sandbox_ids":[]}""")]
    [InlineData("""{"sandbox_ids":["a","a"]}""")]
    public async Task BatchGet_WrongIds_Is422(string body)
    {
        await using var cloud = await TestCloud.StartAsync();

        (await cloud.PostAsync("/api/v1/sandbox/status:batchGet", body)).Status.ShouldBe(422);
    }
}

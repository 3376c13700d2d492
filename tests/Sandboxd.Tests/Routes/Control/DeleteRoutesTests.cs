namespace Sandboxes.Sandboxd.Tests.Routes.Control;

public sealed class DeleteRoutesTests
{
    [Fact]
    public async Task Delete_Twice_SecondDoesNotFindIt()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync();

        var first = await sandbox.DeleteAsync();
        var second = await sandbox.DeleteAsync();

        first.Status.ShouldBe(200);
        first.Json.ToJsonString().ShouldBe($$"""{"success":true,"message":"Sandbox {{sandbox.Id}} deleted"}""");
        second.Status.ShouldBe(404);
        ((string)second.Json["detail"]!).ShouldBe($"Sandbox {sandbox.Id} not found");
        var read = (await sandbox.GetAsync()).Json;
        ((string)read["status"]!).ShouldBe("TERMINATED");
        ((string)read["terminationReason"]!).ShouldBe("USER_REQUESTED");
        read["terminatedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Delete_Unknown_Is404()
    {
        await using var cloud = await TestCloud.StartAsync();

        (await cloud.SendAsync(HttpMethod.Delete, "/api/v1/sandbox/nope")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Delete_RefusedWhileStarting_WorksOnceItRuns()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""[{"kind":"refuse_delete"},{"kind":"slow_provisioning","seconds":0.3}]""");
        var sandbox = await cloud.CreateAsync();

        var early = await sandbox.DeleteAsync();
        await sandbox.UntilAsync("RUNNING");

        early.Status.ShouldBe(409);
        ((string)early.Json["detail"]!).ShouldContain("cannot be deleted yet");
        (await sandbox.DeleteAsync()).Status.ShouldBe(200);
    }

    [Fact]
    public async Task DeleteMany_ByIds_TellsEachFailure()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.CreateAsync();

        var answer = await cloud.SendAsync(HttpMethod.Delete, "/api/v1/sandbox", $$"""{"sandbox_ids":["{{sandbox.Id}}","nope"],"all_users":false}""");

        answer.Status.ShouldBe(200);
        answer.Json["succeeded"]!.ToJsonString().ShouldBe($"[\"{sandbox.Id}\"]");
        answer.Json["failed"]!.ToJsonString().ShouldBe("""[{"sandbox_id":"nope","error":"Sandbox nope not found"}]""");
        (await sandbox.StatusAsync()).ShouldBe("TERMINATED");
    }

    [Fact]
    public async Task DeleteMany_ByLabels_TakesOnlyWhatHasAll()
    {
        await using var cloud = await TestCloud.StartAsync();
        var both = await cloud.CreateAsync("\"labels\":[\"a\",\"b\"]");
        var one = await cloud.CreateAsync("\"labels\":[\"a\"]");

        var answer = await cloud.SendAsync(HttpMethod.Delete, "/api/v1/sandbox", """{"labels":["a","b"]}""");

        answer.Json["succeeded"]!.ToJsonString().ShouldBe($"[\"{both.Id}\"]");
        (await one.StatusAsync()).ShouldNotBe("TERMINATED");
    }

    [Theory]
    [InlineData("""{"sandbox_ids":[]}""", "sandbox_ids")]
    [InlineData("""{"sandbox_ids":["a"],"labels":["b"]}""", "labels")]
    [InlineData("""{"all_users":true}""", "team_id")]
    public async Task DeleteMany_WrongRequest_Is422(string body, string field)
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.SendAsync(HttpMethod.Delete, "/api/v1/sandbox", body);

        answer.Status.ShouldBe(422);
        answer.Errors.Keys.ShouldContain(field);
    }
}

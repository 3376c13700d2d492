namespace Sandboxes.Sandboxd.Tests.Routes.Control;

public sealed class ReadRoutesTests
{
    [Fact]
    public async Task Get_Unknown_Is404WithADetail()
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.GetAsync("/api/v1/sandbox/nope");

        answer.Status.ShouldBe(404);
        answer.Json.ToJsonString().ShouldBe("""{"detail":"Sandbox nope not found"}""");
    }

    [Fact]
    public async Task Get_OnTheWayUp_PassesEveryStatus()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""[{"kind":"slow_pending","seconds":0.2},{"kind":"slow_provisioning","seconds":0.2}]""");
        var sandbox = await cloud.CreateAsync();

        (await sandbox.StatusAsync()).ShouldBe("PENDING");
        await sandbox.UntilAsync("PROVISIONING");
        var running = await sandbox.UntilAsync("RUNNING");

        running["startedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Logs_OfTheMainProcess_AreItsOutput()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"start_command\":\"echo out; echo err >&2; exec sleep 60\"");

        var logs = "";
        for (var i = 0; i < 1000 && !logs.EndsWith("err\n", StringComparison.Ordinal); i++)
        {
            await Task.Delay(10);
            logs = (string)(await cloud.GetAsync(sandbox.Path + "/logs")).Json["logs"]!;
        }

        logs.ShouldBe("out\nerr\n");
    }

    [Fact]
    public async Task ErrorContext_OfAFailure_TellsIt()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"image_pull_failed","message":"no such image: nope"}""");
        var sandbox = await cloud.CreateAsync();

        await sandbox.UntilAsync("ERROR");

        (await cloud.GetAsync(sandbox.Path + "/error-context")).Json.ToJsonString()
            .ShouldBe("""{"status":"ERROR","errorType":"IMAGE_PULL_FAILED","errorMessage":"no such image: nope"}""");
    }
}

using System.Text.Json.Nodes;

namespace Sandboxes.Sandboxd.Tests.Routes.Control;

public sealed class BatchJobsRouteTests
{
    private const string Call = "/api/v1/sandbox/background-jobs/status:batchGet";

    [Fact]
    public async Task BatchGet_OfJobsOfVirtualMachines_TellsWhichHaveEnded()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var first = await cloud.RunAsync();
        var second = await cloud.RunAsync();
        await first.LaunchOnVmAsync("0000000a", "exit 3");
        await first.LaunchOnVmAsync("0000000b", "sleep 60");
        await second.LaunchOnVmAsync("0000000a", "true");

        var statuses = await UntilEndedAsync(cloud, 2, (first, "0000000a"), (first, "0000000b"), (second, "0000000a"), (second, "0000000c"));

        statuses.Select(status => status.ToJsonString()).ShouldBe(
        [
            $$"""{"sandbox_id":"{{first.Id}}","job_id":"0000000a","completed":true,"exit_code":3}""",
            $$"""{"sandbox_id":"{{first.Id}}","job_id":"0000000b","completed":false,"exit_code":null}""",
            $$"""{"sandbox_id":"{{second.Id}}","job_id":"0000000a","completed":true,"exit_code":0}""",
            $$"""{"sandbox_id":"{{second.Id}}","job_id":"0000000c","completed":false,"exit_code":null}""",
        ]);
    }

    [Fact]
    public async Task Job_LaunchedTwice_RunsOnceAndOutlivesItsRequests()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync();
        const string body = "echo ran >> /tmp/count; sleep 0.5";
        await sandbox.LaunchOnVmAsync("0000000a", body);
        (await Gateway.Commands.ConnectClient.RunAsync(sandbox, Gateway.Commands.ConnectClient.Bash(SandboxJobs.Launch("0000000a", body)))).Stdout.ShouldBe("");

        await UntilEndedAsync(cloud, 1, (sandbox, "0000000a"));

        ((string)(await sandbox.ReadFileAsync("/tmp/count")).Json["content"]!).ShouldBe("ran\n");
    }

    [Fact]
    public async Task BatchGet_WhereNobodyCanLook_GivesTheCode()
    {
        await using var cloud = await TestCloud.StartAsync();
        var container = await cloud.RunAsync("\"vm\":false");
        var ended = await cloud.RunAsync();
        await ended.DeleteAsync();
        var simulated = await cloud.RunAsync();

        var answer = await AskAsync(cloud, ("nope", "0000000a"), (container.Id, "0000000a"), (ended.Id, "0000000a"), (simulated.Id, "0000000a"));

        answer.Json["statuses"]!.AsArray().ShouldBeEmpty();
        answer.Json["errors"]!.AsArray().Select(error => (string)error!["code"]!).ShouldBe(["NOT_FOUND", "NOT_VM", "NOT_RUNNING", "RUNTIME_ERROR"]);
        answer.Json["errors"]![0]!.ToJsonString().ShouldBe("""{"sandbox_id":"nope","job_id":"0000000a","code":"NOT_FOUND","message":"Sandbox nope not found"}""");
    }

    [Theory]
    [InlineData("{}", "jobs")]
    [InlineData("""{"jobs":[]}""", "jobs")]
    [InlineData("""{"jobs":[{"sandbox_id":"a","job_id":"0000000a"},{"sandbox_id":"a","job_id":"0000000a"}]}""", "jobs")]
    [InlineData("""{"jobs":[{"sandbox_id":"a","job_id":"../../x"}]}""", "jobs[0]")]
    [InlineData("""{"jobs":["a"]}""", "jobs[0]")]
    public async Task BatchGet_WrongRequest_Is422(string body, string field)
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.PostAsync(Call, body);

        answer.Status.ShouldBe(422);
        answer.Errors.Keys.ShouldContain(field);
    }

    private static Task<Answer> AskAsync(TestCloud cloud, params (string SandboxId, string JobId)[] jobs) =>
        cloud.PostAsync(Call, new JsonObject { ["jobs"] = new JsonArray([.. jobs.Select(job => new JsonObject { ["sandbox_id"] = job.SandboxId, ["job_id"] = job.JobId })]) }.ToJsonString());

    /// <summary>Asks until so many jobs have ended.</summary>
    private static async Task<List<JsonNode>> UntilEndedAsync(TestCloud cloud, int count, params (TestSandbox Sandbox, string JobId)[] jobs)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var answer = await AskAsync(cloud, [.. jobs.Select(job => (job.Sandbox.Id, job.JobId))]);
            answer.Json["errors"]!.AsArray().ShouldBeEmpty();
            var statuses = answer.Json["statuses"]!.AsArray().Select(status => status!).ToList();
            if (statuses.Count(status => (bool)status["completed"]!) == count)
                return statuses;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }
    }
}

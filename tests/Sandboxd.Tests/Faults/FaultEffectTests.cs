namespace Sandboxes.Sandboxd.Tests.Faults;

public sealed class FaultEffectTests
{
    [Theory]
    [InlineData("""{"kind":"image_pull_failed"}""", "ERROR", "IMAGE_PULL_FAILED", "the image python:3.12 could not be pulled")]
    [InlineData("""{"kind":"dies_starting","message":"node went away"}""", "ERROR", "START_FAILED", "node went away")]
    [InlineData("""{"kind":"oom"}""", "ERROR", "OOM_KILLED", "the sandbox used more than its 1 GB of memory")]
    [InlineData("""{"kind":"early_timeout","seconds":0.1}""", "TIMEOUT", "TIMEOUT", "the sandbox reached the end of its lifetime")]
    [InlineData("""{"kind":"exit","exit_code":5}""", "ERROR", "PROCESS_EXITED", "the main process exited with code 5")]
    public async Task Fault_OfASandbox_EndsItItsWay(string fault, string status, string errorType, string message)
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync(fault);

        var ended = await (await cloud.CreateAsync()).UntilAsync(status);

        ((string)ended["errorType"]!).ShouldBe(errorType);
        ((string)ended["errorMessage"]!).ShouldBe(message);
        (await cloud.RunAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Pause_OfASandbox_LeavesItListedAndRefusesAllElse()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"pause"}""");
        var sandbox = await cloud.CreateAsync("\"vm\":false");
        await sandbox.UntilAsync("PAUSED");

        var exec = await sandbox.ExecAsync("true");
        var expose = await cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000}""");

        exec.Status.ShouldBe(409);
        ((string)exec.Json["message"]!).ShouldBe($"sandbox {sandbox.Id} is paused");
        expose.Status.ShouldBe(409);
        (await sandbox.DeleteAsync()).Status.ShouldBe(200);
        (await sandbox.StatusAsync()).ShouldBe("TERMINATED");
    }

    [Fact]
    public async Task ImageBuild_WhilePending_ShowsTheBuild()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"image_build","seconds":0.3}""");
        var sandbox = await cloud.CreateAsync();

        var pending = (await sandbox.GetAsync()).Json;
        var running = await sandbox.UntilAsync("RUNNING");

        ((string)pending["status"]!).ShouldBe("PENDING");
        ((string)pending["pendingImageBuildId"]!).ShouldBe("build-" + sandbox.Id);
        running["pendingImageBuildId"].ShouldBeNull();
    }

    [Fact]
    public async Task Faults_ListedAndCleared_AreGone()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""[{"kind":"throttle","count":3},{"kind":"oom","name":"x","count":-1}]""");

        var list = (await cloud.GetAsync("/_sandboxd/faults")).Json["faults"]!.AsArray();
        list.Select(fault => (string)fault!["kind"]!).ShouldBe(["throttle", "oom"]);
        (await cloud.SendAsync(HttpMethod.Delete, "/_sandboxd/faults/1")).Status.ShouldBe(200);
        (await cloud.SendAsync(HttpMethod.Delete, "/_sandboxd/faults/1")).Status.ShouldBe(404);
        (await cloud.SendAsync(HttpMethod.Delete, "/_sandboxd/faults")).Status.ShouldBe(200);

        (await cloud.GetAsync("/_sandboxd/faults")).Json["faults"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"kind":"oops"}""", "kind", "oops is not known; use one of delay, throttle")]
    [InlineData("""{"kind":"oom","nmae":"x"}""", "nmae", "is not known; a fault has kind, method")]
    [InlineData("""{"kind":"respond","status":99}""", "status", "must be between 200 and 599")]
    public async Task Script_Wrong_SaysWhatIsAccepted(string fault, string field, string details)
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.PostAsync("/_sandboxd/faults", fault);

        answer.Status.ShouldBe(422);
        answer.Errors[field].ShouldStartWith(details);
    }
}

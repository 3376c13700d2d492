using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>Jobs that really run: started once, read, stopped, replaced, imported.</summary>
public sealed class BackgroundJobTests(CloudFixture fixture)
{
    private const string Token = "sandboxes:index:BackgroundJob";
    private const string Marker = "an-odd-marker-7f3c";
    private const string Odd = "it's \"" + Marker + "\" $(id) `id` \\ 100%\nsecond line";
    private readonly LocalCloud _cloud = fixture.Cloud;

    [Fact]
    public async Task Life_LongJob_RunsReplacesAndStops()
    {
        using var stack = new Stack(_cloud).Declare(Forever("a"));
        (await stack.UpAsync()).Succeeded();
        stack.Outputs("job")["status"]!.GetValue<string>().ShouldBe("running");
        (await stack.UpAsync("--expect-no-changes")).Succeeded();
        (await stack.RefreshAsync("--expect-no-changes")).Succeeded();
        (await CountAsync(stack, "starts")).ShouldBe(1);

        (await stack.Declare(Forever("b")).UpAsync()).Succeeded();
        (await CountAsync(stack, "starts")).ShouldBe(2);
        (await RunningAsync(stack)).ShouldBe(1);

        (await stack.Sandboxes(Box).UpAsync()).Succeeded();
        (await RunningAsync(stack)).ShouldBe(0);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Refresh_EndedJob_ReadsItsEndAndIsNoDrift()
    {
        using var stack = new Stack(_cloud).Declare(Job("echo out; echo err >&2; exit 7"));
        (await stack.UpAsync()).Succeeded();
        await _cloud.ExecAsync(stack.Id("box"), $"until [ -s /tmp/job_{JobId(stack)}.exit ]; do sleep 0.05; done");

        (await stack.PreviewAsync("--refresh", "--expect-no-changes")).Succeeded();
        (await stack.RefreshAsync()).Succeeded();

        var outputs = stack.Outputs("job");
        outputs["status"]!.GetValue<string>().ShouldBe("failed");
        outputs["exitCode"]!.GetValue<int>().ShouldBe(7);
        outputs["stdout"]!.GetValue<string>().ShouldBe("out\n");
        outputs["stderr"]!.GetValue<string>().ShouldBe("err\n");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_WaitForCompletion_ReturnsTheResult()
    {
        using var stack = new Stack(_cloud).Declare(Job("sleep 0.3; echo done", wait: true));

        (await stack.UpAsync()).Succeeded();

        stack.Outputs("job")["status"]!.GetValue<string>().ShouldBe("succeeded");
        stack.Outputs("job")["stdout"]!.GetValue<string>().ShouldBe("done\n");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_AwaitedJobFails_ShowsCodeAndOutputAndKeepsTheId()
    {
        using var stack = new Stack(_cloud).Declare(Job("echo halfway; echo the reason >&2; exit 3", wait: true));

        var output = (await stack.UpAsync()).Failed().Output;

        output.ShouldContain("3");
        output.ShouldContain("the reason");
        stack.Id("job").ShouldStartWith(stack.Id("box") + "/");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Refresh_KilledJob_IsLost()
    {
        using var stack = new Stack(_cloud).Declare(Forever("a"));
        (await stack.UpAsync()).Succeeded();
        await _cloud.ExecAsync(stack.Id("box"), "kill -9 $(pgrep -f 'sleep 4711|starts') 2>/dev/null; sleep 0.2");

        (await stack.RefreshAsync()).Succeeded();

        stack.Outputs("job")["status"]!.GetValue<string>().ShouldBe("lost");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_SecretEnvironment_ArrivesByteForByteAndIsNowhereInClear()
    {
        using var stack = new Stack(_cloud);
        await stack.RunAsync("config", "set", "--secret", "token", Odd);
        stack.Declare(new
        {
            sandboxes = Box,
            jobs = new { job = new { sandbox = "box", command = "printf %s \"$TOKEN\" | tee /tmp/token; sleep 1; ps -ef > /tmp/processes", environmentVars = new { TOKEN = "config:token" }, waitForCompletion = true } },
        });

        var output = (await stack.UpAsync()).Succeeded().Output;

        (await _cloud.ExecAsync(stack.Id("box"), "cat /tmp/token")).ShouldBe(Odd);
        (await _cloud.ExecAsync(stack.Id("box"), "cat /tmp/processes")).ShouldNotContain(Marker);
        output.ShouldNotContain(Marker);
        (await File.ReadAllTextAsync(stack.StateFile)).ShouldNotContain(Marker);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Import_RunningJob_NextPreviewIsCleanAndStartsNothing()
    {
        using var first = new Stack(_cloud).Declare(Forever("a"));
        (await first.UpAsync()).Succeeded();
        using var second = new Stack(_cloud);

        (await second.ImportAsync(Token, "job", first.Id("job"))).Succeeded();

        second.Declare(new { jobs = new { job = new { sandbox = first.Id("box"), command = ForeverLine } } });
        (await second.UpAsync()).Succeeded();
        second.Id("job").ShouldBe(first.Id("job"));
        (await CountAsync(first, "starts")).ShouldBe(1);
        (await first.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Delete_StopOnDeleteFalse_LeavesItRunning()
    {
        using var stack = new Stack(_cloud).Declare(new
        {
            sandboxes = Box,
            jobs = new { job = new { sandbox = "box", command = ForeverLine, stopOnDelete = false } },
        });
        (await stack.UpAsync()).Succeeded();

        (await stack.Sandboxes(Box).UpAsync()).Succeeded();

        (await RunningAsync(stack)).ShouldBe(1);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task PreviewRefresh_KeptSandboxEnded_IsGreenAndTheJobStays()
    {
        using var stack = new Stack(_cloud).Declare(new
        {
            sandboxes = new { box = new { image = "python:3.11-slim", vm = false, whenEnded = "keep" } },
            jobs = new { job = new { sandbox = "box", command = ForeverLine } },
        });
        (await stack.UpAsync()).Succeeded();
        await _cloud.KillAsync(stack.Id("box"));

        (await stack.PreviewAsync("--refresh", "--expect-no-changes")).Succeeded();
        (await stack.UpAsync("--refresh")).Succeeded();

        stack.Outputs("job")["status"]!.GetValue<string>().ShouldBe("lost");
        (await stack.DestroyAsync()).Succeeded();
    }

    private const string ForeverLine = "echo start >> /tmp/starts; exec sleep 4711";

    private static object Box => new { box = new { image = "python:3.11-slim", vm = false } };

    private static object Forever(string trigger) =>
        new { sandboxes = Box, jobs = new { job = new { sandbox = "box", command = ForeverLine, triggers = new[] { trigger } } } };

    private static object Job(string command, bool wait = false) =>
        new { sandboxes = Box, jobs = new { job = new { sandbox = "box", command, waitForCompletion = wait } } };

    private static string JobId(Stack stack) => stack.Id("job").Split('/')[1];

    private async Task<int> CountAsync(Stack stack, string file) => int.Parse(await _cloud.ExecAsync(stack.Id("box"), $"wc -l < /tmp/{file}"));

    private async Task<int> RunningAsync(Stack stack) => int.Parse(await _cloud.ExecAsync(stack.Id("box"), "pgrep -cx sleep || true"));
}

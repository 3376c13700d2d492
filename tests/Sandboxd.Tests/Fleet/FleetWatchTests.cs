using Sandboxes.Testing;

namespace Sandboxes.Sandboxd.Tests.Fleet;

public sealed class FleetWatchTests
{
    [Fact]
    public async Task Lifetime_Over_EndsInTimeout()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"timeout_minutes\":5");

        // Its clock goes on by itself too; LifetimesTests have the exact moment.
        await Advance(cloud, 200);
        (await sandbox.StatusAsync()).ShouldBe("RUNNING");
        await Advance(cloud, 100);

        var ended = (await sandbox.GetAsync()).Json;
        ((string)ended["status"]!).ShouldBe("TIMEOUT");
        ((string)ended["errorType"]!).ShouldBe("TIMEOUT");
        ((string)ended["terminationReason"]!).ShouldBe("LIFETIME_EXPIRED");
    }

    [Fact]
    public async Task Lifetime_ByAnInjectedClock_NeedsNoWaiting()
    {
        var time = new ManualTime();
        await using var cloud = await TestCloud.StartAsync(time: time);
        var sandbox = await cloud.CreateAsync("\"timeout_minutes\":60");
        await time.RunAsync(sandbox.UntilAsync("RUNNING"), TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1));

        await time.RunAsync(sandbox.UntilAsync("TIMEOUT"), TimeSpan.FromMinutes(5), TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task Lifetime_Unlimited_GoesOn()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"timeout_minutes\":-1");

        await Advance(cloud, 365 * 86_400);

        (await sandbox.StatusAsync()).ShouldBe("RUNNING");
    }

    [Fact]
    public async Task Idle_NoGatewayCalls_EndsIt()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false,\"idle_timeout_minutes\":5");

        await Advance(cloud, 240);
        await sandbox.ExecAsync("echo hello");
        await Advance(cloud, 240);
        (await sandbox.StatusAsync()).ShouldBe("RUNNING");
        // Reading the status just now did not count as use.
        await Advance(cloud, 61);

        var ended = (await sandbox.GetAsync()).Json;
        ((string)ended["status"]!).ShouldBe("TERMINATED");
        ((string)ended["terminationReason"]!).ShouldBe("IDLE_TIMEOUT");
    }

    [Fact]
    public async Task Idle_WhileACommandRuns_GoesOn()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false,\"idle_timeout_minutes\":5");
        var command = sandbox.ExecAsync("touch /tmp/begun; until [ -e /tmp/finish ]; do sleep 0.05; done");
        while ((await sandbox.ReadFileAsync("/tmp/begun")).Status != 200)
            await Task.Delay(10);

        await Advance(cloud, 400);

        (await sandbox.StatusAsync()).ShouldBe("RUNNING");
        await sandbox.UploadAsync("/tmp/finish", []);
        (await command).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Memory_BeyondTheLimit_EndsInOomKilled()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false,\"memory_gb\":0.1");

        var command = await sandbox.ExecAsync("head -c 400M /dev/zero | tail -c 400M | sleep 60", "\"timeout\":60");

        command.Status.ShouldBe(410);
        var ended = (await sandbox.GetAsync()).Json;
        ((string)ended["status"]!).ShouldBe("ERROR");
        ((string)ended["errorType"]!).ShouldBe("OOM_KILLED");
        ((int)ended["exitCode"]!).ShouldBe(137);
        ((string)ended["errorMessage"]!).ShouldBe("the sandbox used more than its 0.1 GB of memory");
    }

    [Fact]
    public async Task Ended_AfterAWhile_IsForgotten()
    {
        await using var cloud = await TestCloud.StartAsync(with: options => options with { KeepEnded = TimeSpan.FromMinutes(10) });
        var sandbox = await cloud.RunAsync();
        await sandbox.DeleteAsync();
        (await sandbox.GetAsync()).Status.ShouldBe(200);

        await Advance(cloud, 601);

        (await sandbox.GetAsync()).Status.ShouldBe(404);
        Directory.Exists(Path.Combine(cloud.Home, "sandboxes", sandbox.Id)).ShouldBeFalse();
    }

    private static async Task Advance(TestCloud cloud, int seconds) =>
        (await cloud.PostAsync("/_sandboxd/time", $$"""{"advance_seconds":{{seconds}}}""")).Status.ShouldBe(200);
}

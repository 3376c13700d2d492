using System.Text;

namespace Sandboxes.Sandboxd.Tests.Fleet;

public sealed class SandboxFleetTests
{
    [Fact]
    public async Task Restart_WithRunningSandboxes_TellsTheTruthAboutThem()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var running = await cloud.RunAsync("\"start_command\":\"sleep 43214\"", "running");
        var deleted = await cloud.RunAsync(name: "deleted");
        await deleted.DeleteAsync();

        await cloud.RestartAsync();

        var ended = (await running.GetAsync()).Json;
        ((string)ended["status"]!).ShouldBe("TERMINATED");
        ((string)ended["terminationReason"]!).ShouldBe("SANDBOXD_STOPPED");
        ((string)ended["errorMessage"]!).ShouldBe("sandboxd stopped, and its sandboxes with it");
        ((string)(await deleted.GetAsync()).Json["terminationReason"]!).ShouldBe("USER_REQUESTED");
        (await deleted.DeleteAsync()).Status.ShouldBe(404);
        HostProcesses.With("sleep", "43214").ShouldBeEmpty();
    }

    [Fact]
    public async Task Restart_KeepsKeyTokensAndIdempotency()
    {
        await using var cloud = await TestCloud.StartAsync();
        var key = cloud.ApiKey;
        var sandbox = await cloud.CreateAsync("\"idempotency_key\":\"k1\"");
        var token = await sandbox.TokenAsync();

        await cloud.RestartAsync();

        cloud.ApiKey.ShouldBe(key);
        using var call = await sandbox.SendAsync(HttpMethod.Get, "/read-file?path=/x", token: token);
        ((int)call.StatusCode).ShouldBe(410);
        (await cloud.CreateAsync("\"idempotency_key\":\"k1\"")).Id.ShouldBe(sandbox.Id);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Secrets_OnDisk_AreSealed()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false,\"secrets\":{\"TOKEN\":\"hush-0815-value\"}");
        (await sandbox.PrintAsync("echo $TOKEN")).ShouldBe("hush-0815-value\n");

        var secret = Encoding.UTF8.GetBytes("hush-0815-value");
        // The sandboxes' own files apart: what a program writes is the program's.
        var files = Directory.EnumerateFiles(cloud.Home, "*", SearchOption.TopDirectoryOnly)
            .Concat(Directory.EnumerateFiles(Path.Combine(cloud.Home, "sandboxes", sandbox.Id), "*", SearchOption.TopDirectoryOnly))
            .Where(file => Path.GetFileName(file) != "lock").ToList();

        files.Select(Path.GetFileName).ShouldContain("sandbox.json");
        files.Where(file => Holds(file, secret)).ShouldBeEmpty();
        foreach (var file in files.Where(file => Path.GetFileName(file) is "sandbox.json" or "key" or "state.key"))
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        File.GetUnixFileMode(cloud.Home).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Reset_WithSandboxesAndFaults_LeavesNothing()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"gateway_late","count":-1}""");
        await cloud.RunAsync();

        (await cloud.PostAsync("/_sandboxd/reset")).Status.ShouldBe(200);

        ((int)(await cloud.GetAsync("/api/v1/sandbox")).Json["total"]!).ShouldBe(0);
        (await cloud.GetAsync("/_sandboxd/faults")).Json["faults"]!.AsArray().ShouldBeEmpty();
        Directory.GetDirectories(Path.Combine(cloud.Home, "sandboxes")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_AThousandSimulated_AllRun()
    {
        await using var cloud = await TestCloud.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => cloud.CreateAsync(name: $"box-{i}")));
        var total = 0;
        while (total < 1000)
            total = (int)(await cloud.GetAsync("/api/v1/sandbox?status=RUNNING&per_page=1")).Json["total"]!;

        total.ShouldBe(1000);
    }

    private static bool Holds(string file, byte[] bytes) => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0;
}

namespace Sandboxes.Sandboxd.Tests.Runtime.Namespaces;

public sealed class NamespaceRuntimeTests
{
    [Fact]
    public async Task Exec_InASandbox_RunsForRealWithItsEnvironment()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false,\"environment_vars\":{\"GREETING\":\"it's $(me)\\n\"},\"secrets\":{\"TOKEN\":\"hush\"}");

        var answer = await sandbox.ExecAsync("printf '%s|%s|%s' \"$GREETING\" \"$TOKEN\" \"$PWD\"; echo oops >&2; exit 3");

        ((string)answer.Json["stdout"]!).ShouldBe("it's $(me)\n|hush|/sandbox-workspace");
        ((string)answer.Json["stderr"]!).ShouldBe("oops\n");
        ((int)answer.Json["exit_code"]!).ShouldBe(3);
    }

    [Fact]
    public async Task Exec_BrokenPipeAndInterrupt_EndAProgram()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false,\"start_command\":\"(yes | head -n 1) > said 2>&1; touch done; sleep 600\"");

        await Signalling.ActByDefaultAsync(sandbox);
        (await sandbox.PrintAsync("until [ -e done ]; do sleep 0.05; done; cat said")).ShouldBe("y\n");
    }

    [Fact]
    public async Task Exec_Env_HoldsNothingOfTheHosts()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var names = (await sandbox.PrintAsync("env")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=')[0]);

        names.ShouldBeSubsetOf(["PATH", "HOME", "LANG", "SANDBOX_ID", "SANDBOX_NAME", "DISK_MOUNT_PATH", "PWD", "OLDPWD", "SHLVL", "_"]);
    }

    [Fact]
    public async Task Processes_OfTheHostAndOfOthers_AreNotSeen()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var first = await cloud.RunAsync("\"vm\":false", "first");
        var second = await cloud.RunAsync("\"vm\":false", "second");

        (await first.PrintAsync("ls -d /proc/[0-9]* | wc -l")).Trim().ShouldBeOneOf("3", "4", "5", "6");
        (await first.PrintAsync("cat /proc/1/environ | tr '\\0' '\\n'; cat /proc/[0-9]*/cmdline | tr '\\0' ' '")).ShouldNotContain("second");
        (await second.PrintAsync("hostname")).ShouldBe("second\n");
    }

    [Fact]
    public async Task Files_OfOneSandbox_AreNotSeenByAnother()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var first = await cloud.RunAsync("\"vm\":false", "first");
        var second = await cloud.RunAsync("\"vm\":false", "second");

        await first.PrintAsync("echo mine > /etc/mine; echo mine > /tmp/mine; echo mine > ~/mine");

        (await second.PrintAsync("cat /etc/mine /tmp/mine ~/mine 2> /dev/null || true")).ShouldBe("");
        File.Exists("/etc/mine").ShouldBeFalse();
    }

    [Fact]
    public async Task HostSecrets_InASandbox_AreNotThere()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        (await sandbox.PrintAsync($"cat {cloud.Home}/key {cloud.Home}/state.key 2> /dev/null || true")).ShouldBe("");
        (await sandbox.PrintAsync("ls -A /root /home /tmp /run /mnt /srv | grep -v ':$' | grep . || true")).ShouldBe("");
        (await sandbox.PrintAsync("cut -d: -f2 /etc/shadow 2> /dev/null | sort -u")).Trim().ShouldBeOneOf("*", "");
    }

    [Theory]
    [InlineData("echo x > /proc/sys/kernel/core_pattern")]
    [InlineData("mount -o remount,rw /proc/sys && echo x > /proc/sys/kernel/core_pattern")]
    [InlineData("umount /proc/sys && echo x > /proc/sys/kernel/core_pattern")]
    [InlineData("mknod /tmp/disk b 254 0")]
    [InlineData("mount -t proc proc /mnt && echo x > /mnt/sys/kernel/core_pattern")]
    [InlineData("nsenter -t 1 -u hostname taken; hostname taken")]
    [InlineData("ip link add dummy0 type dummy")]
    public async Task Root_OfASandbox_HasNoPowerOverTheHost(string attempt)
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        ((int)(await sandbox.ExecAsync(attempt)).Json["exit_code"]!).ShouldNotBe(0);
    }

    [Fact]
    public async Task Network_OfASandbox_IsItsOwnLoopbackOnly()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        var port = new Uri(cloud.Url).Port;

        (await sandbox.PrintAsync("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '")).ShouldBe("lo\n");
        ((int)(await sandbox.ExecAsync($"exec 3<> /dev/tcp/127.0.0.1/{port}")).Json["exit_code"]!).ShouldNotBe(0);
        // Its own loopback works: refused, not unreachable.
        ((string)(await sandbox.ExecAsync("exec 3<> /dev/tcp/127.0.0.1/9")).Json["stderr"]!).ShouldContain("refused");
    }

    [Theory]
    [InlineData("\"vm\":false,\"network_access\":false")]
    [InlineData("\"vm\":false,\"network_access\":true")]
    public async Task Network_OfASandbox_HasNoWayOut(string members)
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var other = await cloud.RunAsync("\"vm\":false", "other");
        await other.HttpAsync(8000, "hello");
        var exposed = await other.ExposeAsync(8000, "TCP");
        var sandbox = await cloud.RunAsync(members, "lonely");

        // Not the host, not another sandbox's port or its exposure, and no address beyond: 192.0.2.1 is nobody's.
        foreach (var target in (string[])[$"127.0.0.1/{new Uri(cloud.Url).Port}", "127.0.0.1/8000", $"127.0.0.1/{exposed.ExternalPort}", "192.0.2.1/80", "::1/8000"])
            ((int)(await sandbox.ExecAsync($"timeout 5 bash -c 'exec 3<> /dev/tcp/{target}'")).Json["exit_code"]!).ShouldBe(1, target);
        ((string)(await sandbox.ExecAsync("exec 3<> /dev/tcp/192.0.2.1/80")).Json["stderr"]!).ShouldContain("unreachable");
    }

    [Fact]
    public async Task Delete_WithBackgroundProcesses_LeavesNoneBehind()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.PrintAsync("setsid nohup sleep 98765 > /dev/null 2>&1 & setsid nohup setsid sleep 98765 > /dev/null 2>&1 &");
        (await HostProcesses.UntilAsync(2, "sleep", "98765")).ShouldBe(2);

        (await sandbox.DeleteAsync()).Status.ShouldBe(200);

        HostProcesses.With("sleep", "98765").ShouldBeEmpty();
        Directory.GetFileSystemEntries(Path.Combine(cloud.Home, "sandboxes", sandbox.Id)).Select(Path.GetFileName).ShouldBe(["log", "sandbox.json"], ignoreOrder: true);
    }

    [Fact]
    public async Task Secrets_WhileTheSandboxRuns_AreInNoCommandLine()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false,\"secrets\":{\"TOKEN\":\"hush-4711\"}");

        var running = sandbox.ExecAsync("sleep 0.5", "\"env\":{\"MORE\":\"hush-4712\"}");
        var seen = new List<string>();
        while (!running.IsCompleted)
            seen.AddRange(HostProcesses.CommandLines());

        seen.ShouldContain(line => line.Contains("sleep 0.5", StringComparison.Ordinal));
        seen.ShouldNotContain(line => line.Contains("hush-", StringComparison.Ordinal));
    }
}

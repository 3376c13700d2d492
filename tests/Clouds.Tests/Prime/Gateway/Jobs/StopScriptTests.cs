using System.Diagnostics;
using System.Globalization;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Jobs;

/// <summary>With real processes.</summary>
public sealed class StopScriptTests
{
    private const string Id = "0000cafe";

    [Theory]
    [InlineData("sh")]
    [InlineData("bash")]
    [InlineData("busybox")]
    public async Task Stop_JobWithChildren_EndsThemAll(string shell)
    {
        await using var machine = ShellMachine.With(shell);
        var marks = machine.PathOf("mark");
        await machine.LaunchAsync(Job($"(sleep 601; echo no >{marks}) & sh -c 'sleep 602; echo no >{marks}' & wait"));
        var pid = machine.Read($"job_{Id}.launch/pid").Trim();
        (await machine.StopAsync(Id)).ShouldBe(new ShellRun(0, "stopped\n", ""));
        (await LivingInSessionAsync(machine, pid)).ShouldBe("");
        Directory.GetFileSystemEntries(machine.Directory).ShouldBeEmpty();
        (await machine.StopAsync(Id)).ShouldBe(new ShellRun(0, "none\n", ""));
    }

    [Fact]
    public async Task Stop_JobThatIgnoresIt_IsKilled()
    {
        await using var machine = ShellMachine.With("sh");
        await machine.LaunchAsync(Job($"trap 'echo asked >{machine.PathOf("asked")}' TERM; while :; do sleep 0.1; done"));
        var pid = machine.Read($"job_{Id}.launch/pid").Trim();
        await machine.RunAsync($"until [ -e {machine.PathOf($"job_{Id}.stdout.log")} ]; do sleep 0.05; done; sleep 0.2");
        (await machine.StopAsync(Id)).Stdout.ShouldBe("stopped\n");
        machine.Read("asked").ShouldBe("asked\n");
        (await LivingInSessionAsync(machine, pid)).ShouldBe("");
    }

    [Fact]
    public async Task Stop_ChildThatOutlivesTheJob_IsEnded()
    {
        await using var machine = ShellMachine.With("sh");
        await machine.LaunchAsync(Job("sleep 603 & exit 0"));
        var pid = machine.Read($"job_{Id}.launch/pid").Trim();
        (await machine.EndOfAsync(Id))!.Status.ShouldBe(JobStatus.Succeeded);
        (await LivingInSessionAsync(machine, pid)).ShouldNotBe("");
        (await machine.StopAsync(Id)).Stdout.ShouldBe("stopped\n");
        (await LivingInSessionAsync(machine, pid)).ShouldBe("");
    }

    [Theory]
    [InlineData("1 {0}")]
    [InlineData(null)]
    public async Task Stop_PidOfAnotherProcess_LeavesIt(string? start)
    {
        await using var machine = ShellMachine.With("sh");
        using var other = Process.Start(new ProcessStartInfo("sleep", "604"))!;
        try
        {
            Directory.CreateDirectory(machine.PathOf($"job_{Id}.launch"));
            var pid = other.Id.ToString(CultureInfo.InvariantCulture);
            await File.WriteAllTextAsync(machine.PathOf($"job_{Id}.launch/pid"), pid, TestContext.Current.CancellationToken);
            if (start is not null)
                await File.WriteAllTextAsync(machine.PathOf($"job_{Id}.launch/start"), string.Format(CultureInfo.InvariantCulture, start, pid), TestContext.Current.CancellationToken);
            (await machine.StopAsync(Id)).Stdout.ShouldBe("stopped\n");
            other.HasExited.ShouldBeFalse();
        }
        finally
        {
            other.Kill();
        }
    }

    [Fact]
    public async Task Stop_JobOfPrimesClients_EndsItsTree()
    {
        await using var machine = ShellMachine.With("sh");
        var prefix = machine.PathOf($"job_{Id}");
        await machine.RunAsync($"nohup sh -c '(sleep 605; echo no) > {prefix}.stdout.log 2> {prefix}.stderr.log; echo $? > {prefix}.exit' < /dev/null > /dev/null 2>&1 & echo $! >{machine.PathOf("pid")}");
        await machine.RunAsync($"until [ -e {prefix}.stdout.log ]; do sleep 0.05; done; sleep 0.2");
        (await machine.StopAsync(Id)).Stdout.ShouldBe("stopped\n");
        (await machine.RunAsync("grep -lz '^605$' /proc/[0-9]*/cmdline 2>/dev/null")).Stdout.ShouldBe("");
    }

    private static async Task<string> LivingInSessionAsync(ShellMachine machine, string session) =>
        (await machine.RunAsync($"cat /proc/[0-9]*/stat 2>/dev/null | sed 's/.*) //' | awk '$1 != \"Z\" && $4 == {session}'")).Stdout;

    private static JobSpec Job(string line) => new(Id, line) { Fingerprint = "abc123" };
}

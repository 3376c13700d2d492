using System.Globalization;
using Sandboxes.Clouds.Prime.Gateway.Jobs;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Jobs;

/// <summary>With real processes.</summary>
public sealed class ProbeScriptTests
{
    private const string Id = "0000beef";

    [Theory]
    [InlineData("sh")]
    [InlineData("bash")]
    [InlineData("busybox")]
    public async Task Probe_EachEnd_IsTold(string shell)
    {
        await using var machine = ShellMachine.With(shell);
        (await machine.ProbeAsync(Id)).ShouldBeNull();
        await machine.LaunchAsync(Job($"echo out; echo err >&2; until [ -e {machine.PathOf("go")} ]; do sleep 0.05; done; exit 7"));
        (await machine.ProbeAsync(Id))!.Status.ShouldBe(JobStatus.Running);
        await File.WriteAllTextAsync(machine.PathOf("go"), "", TestContext.Current.CancellationToken);
        (await machine.EndOfAsync(Id)).ShouldBe(new JobState(Id, JobStatus.Failed, 7, "out\n", "err\n"));
    }

    [Fact]
    public async Task Probe_KilledJob_IsLost()
    {
        await using var machine = ShellMachine.With("sh");
        await machine.LaunchAsync(Job("echo before; sleep 600"));
        await machine.RunAsync($"kill -KILL -$(cat {machine.PathOf($"job_{Id}.launch/pid")})");
        (await machine.EndOfAsync(Id))!.Status.ShouldBe(JobStatus.Lost);
    }

    [Fact]
    public async Task Probe_PidOfAnotherProcess_IsLost()
    {
        await using var machine = ShellMachine.With("sh");
        Directory.CreateDirectory(machine.PathOf($"job_{Id}.launch"));
        await File.WriteAllTextAsync(machine.PathOf($"job_{Id}.launch/pid"), Environment.ProcessId.ToString(CultureInfo.InvariantCulture), TestContext.Current.CancellationToken);
        (await machine.ProbeAsync(Id))!.Status.ShouldBe(JobStatus.Lost);
        await File.WriteAllTextAsync(machine.PathOf($"job_{Id}.launch/start"), "1 1", TestContext.Current.CancellationToken);
        (await machine.ProbeAsync(Id))!.Status.ShouldBe(JobStatus.Lost);
    }

    [Fact]
    public async Task Probe_LongOutput_IsItsExactTail()
    {
        await using var machine = ShellMachine.With("sh");
        var text = string.Concat(Enumerable.Repeat("äöü€\n", 20_000));
        await File.WriteAllTextAsync(machine.PathOf($"job_{Id}.stdout.log"), text + "x", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(machine.PathOf($"job_{Id}.stderr.log"), [0, 0xFF, (byte)'e'], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(machine.PathOf($"job_{Id}.exit"), "0\n", TestContext.Current.CancellationToken);
        var job = (await machine.ProbeAsync(Id))!;
        (job.Status, job.Stderr).ShouldBe((JobStatus.Succeeded, "\0\uFFFDe"));
        text.ShouldEndWith(job.Stdout[..^1]);
        System.Text.Encoding.UTF8.GetByteCount(job.Stdout).ShouldBeInRange(ProbeScript.TailBytes - 3, ProbeScript.TailBytes);
    }

    [Theory]
    [InlineData("nohup sh -c '({0}); echo $? > {1}.exit' > {1}.stdout.log 2> {1}.stderr.log &")]
    [InlineData("nohup sh -c '({0}) > {1}.stdout.log 2> {1}.stderr.log; echo $? > {1}.exit' < /dev/null > /dev/null 2>&1 &")]
    [InlineData("mkdir {1}.launch && nohup sh -c 'echo $$ > {1}.launch/pid; ({0}) > {1}.stdout.log 2> {1}.stderr.log; echo $? > {1}.exit' < /dev/null > /dev/null 2>&1 &")]
    public async Task Probe_JobThatPrimesClientsStart_IsReadAndStopped(string launcher)
    {
        await using var machine = ShellMachine.With("sh");
        var prefix = machine.PathOf($"job_{Id}");
        var line = $"echo out; until [ -e {machine.PathOf("go")} ]; do sleep 0.05; done";
        await machine.RunAsync(string.Format(CultureInfo.InvariantCulture, launcher, line, prefix));
        await machine.RunAsync($"until [ -s {prefix}.stdout.log ]; do sleep 0.05; done");
        (await machine.ProbeAsync(Id)).ShouldBe(new JobState(Id, JobStatus.Running, null, "out\n", ""));
        await File.WriteAllTextAsync(machine.PathOf("go"), "", TestContext.Current.CancellationToken);
        (await machine.EndOfAsync(Id)).ShouldBe(new JobState(Id, JobStatus.Succeeded, 0, "out\n", ""));
        (await machine.StopAsync(Id)).Stdout.ShouldBe("stopped\n");
        (await machine.ProbeAsync(Id)).ShouldBeNull();
    }

    private static JobSpec Job(string line) => new(Id, line) { Fingerprint = "abc123" };
}

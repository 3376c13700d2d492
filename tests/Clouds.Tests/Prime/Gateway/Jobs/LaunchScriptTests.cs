using Sandboxes.Clouds.Prime.Gateway.Jobs;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Jobs;

/// <summary>With real processes.</summary>
public sealed class LaunchScriptTests
{
    private const string Nasty = "it's \"quoted\" $(echo no) `echo no` \\ \n\tsecond line ${HOME} é *";

    [Theory]
    [InlineData("sh")]
    [InlineData("bash")]
    [InlineData("busybox")]
    public async Task Launch_ManyAtOnce_StartOneJob(string shell)
    {
        await using var machine = ShellMachine.With(shell);
        var job = Job("00000001", $"echo started >>{machine.PathOf("count")}; sleep 0.2; exit 3");
        var runs = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => machine.LaunchAsync(job)));
        runs.ShouldAllBe(run => run == new ShellRun(0, "started\n", ""));
        (await machine.EndOfAsync(job.Id))!.ExitCode.ShouldBe(3);
        (await machine.LaunchAsync(job)).ShouldBe(new ShellRun(0, "started\n", ""));
        machine.Read("count").ShouldBe("started\n");
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("bash")]
    [InlineData("busybox")]
    public async Task Launch_Environment_ArrivesByteForByte(string shell)
    {
        await using var machine = ShellMachine.With(shell);
        var names = "a b c d f g h i j l m n o p q s S HOOK PATHS".Split(' ');
        var job = Job("00000002", $"env -0 | sort -z >{machine.PathOf("env")}") with
        {
            Environment = names.ToDictionary(name => name, _ => Nasty, StringComparer.Ordinal),
        };
        (await machine.LaunchAsync(job)).Stdout.ShouldBe("started\n");
        (await machine.EndOfAsync(job.Id))!.Status.ShouldBe(JobStatus.Succeeded);
        var seen = machine.Read("env").Split('\0');
        foreach (var name in names)
            seen.ShouldContain($"{name}={Nasty}");
        File.ReadAllText(machine.PathOf($"job_{job.Id}.launch/owner")).ShouldBe("abc123");
    }

    [Fact]
    public async Task Launch_PathWithoutTools_StillStarts()
    {
        await using var machine = ShellMachine.With("sh");
        var job = Job("00000003", "echo \"$PATH\"") with { Environment = new Dictionary<string, string> { ["PATH"] = "/nowhere" } };
        (await machine.LaunchAsync(job)).ShouldBe(new ShellRun(0, "started\n", ""));
        (await machine.EndOfAsync(job.Id))!.Stdout.ShouldBe("/nowhere\n");
    }

    [Theory]
    [InlineData("sh")]
    [InlineData("bash")]
    [InlineData("busybox")]
    public async Task Launch_JobOfTheSameFingerprint_IsTakenOver(string shell)
    {
        await using var machine = ShellMachine.With(shell);
        (await machine.LaunchAsync(Job("0000000a", "exit 0"))).Stdout.ShouldBe("started\n");
        (await machine.LaunchAsync(Job("0000000b", "exit 0"))).Stdout.ShouldBe("adopted 0000000a\n");
        (await machine.LaunchAsync(Job("0000000b", "exit 0") with { Known = ["0000000a", "0000000f"] })).Stdout.ShouldBe("started\n");
        (await machine.LaunchAsync(Job("0000000c", "exit 0") with { Fingerprint = "def456" })).Stdout.ShouldBe("started\n");
        Directory.GetDirectories(machine.Directory).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Launch_BrokenLine_EndsTheJobAndNotTheLaunch()
    {
        await using var machine = ShellMachine.With("sh");
        (await machine.LaunchAsync(Job("00000004", "echo 'unfinished"))).Stdout.ShouldBe("started\n");
        var job = (await machine.EndOfAsync("00000004"))!;
        job.Status.ShouldBe(JobStatus.Failed);
        job.Stderr.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Launch_EndsAtOnce_ThoughTheJobGoesOn()
    {
        await using var machine = ShellMachine.With("sh");
        (await machine.LaunchAsync(Job("00000005", "sleep 600"))).Stdout.ShouldBe("started\n");
        (await machine.ProbeAsync("00000005"))!.Status.ShouldBe(JobStatus.Running);
    }

    [Fact]
    public async Task Launch_KilledWithin_StillStartsOnce()
    {
        await using var machine = ShellMachine.With("sh");
        for (var i = 1; i <= 12; i++)
        {
            var job = Job($"000000{i:x2}", $"echo started >>{machine.PathOf($"count{i}")}") with { Fingerprint = $"{i:x4}" };
            await machine.RunAsync($"timeout -s KILL 0.{3 * i:000} sh -c \"$LINE\"", new Dictionary<string, string> { ["LINE"] = LaunchScript.Of(job, machine.Directory) });
            (await machine.LaunchAsync(job)).ShouldBe(new ShellRun(0, "started\n", ""));
            (await machine.EndOfAsync(job.Id))!.Status.ShouldBe(JobStatus.Succeeded);
            machine.Read($"count{i}").ShouldBe("started\n");
        }
    }

    private static JobSpec Job(string id, string line) => new(id, line) { Fingerprint = "abc123" };
}

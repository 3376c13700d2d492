using Sandboxes.Clouds.Prime.Gateway.Jobs;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Jobs;

/// <summary>With real processes.</summary>
public sealed class LeaveScriptTests
{
    [Theory]
    [InlineData("sh")]
    [InlineData("bash")]
    [InlineData("busybox")]
    public async Task Leave_RunningJob_GoesOnAndIsNotTakenOver(string shell)
    {
        await using var machine = ShellMachine.With(shell);
        await machine.LaunchAsync(Job("0000cafe"));
        (await machine.LaunchAsync(Job("0000beef"))).Stdout.ShouldBe("adopted 0000cafe\n");

        (await machine.RunAsync(LeaveScript.Of("0000cafe", machine.Directory))).ShouldBe(new ShellRun(0, "left\n", ""));

        (await machine.LaunchAsync(Job("0000beef"))).Stdout.ShouldBe("started\n");
        (await machine.ProbeAsync("0000cafe"))!.Status.ShouldBe(JobStatus.Running);
    }

    [Fact]
    public async Task Leave_NoSuchJob_IsDone()
    {
        await using var machine = ShellMachine.With("sh");

        (await machine.RunAsync(LeaveScript.Of("0000cafe", machine.Directory))).Stdout.ShouldBe("left\n");
    }

    private static JobSpec Job(string id) => new(id, "sleep 605") { Fingerprint = "f1" };
}

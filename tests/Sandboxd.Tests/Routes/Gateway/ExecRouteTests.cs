using Sandboxes.Testing;

namespace Sandboxes.Sandboxd.Tests.Routes.Gateway;

public sealed class ExecRouteTests
{
    [Fact]
    public async Task Exec_PastItsTime_IsKilledWith408()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var answer = await sandbox.ExecAsync("sleep 43212 & sleep 43212", "\"timeout\":1");

        answer.Status.ShouldBe(408);
        ((string)answer.Json["error"]!).ShouldBe("command_timeout");
        (await HostProcesses.UntilAsync(0, "sleep", "43212")).ShouldBe(0);
        (await sandbox.StatusAsync()).ShouldBe("RUNNING");
    }

    [Fact]
    public async Task Exec_AskingForMoreThanTheLongestTime_IsCutTo900Seconds()
    {
        var time = new ManualTime();
        await using var cloud = await TestCloud.StartIsolatedAsync(time);
        var creating = cloud.RunAsync("\"vm\":false,\"timeout_minutes\":1440");
        await MoveUntilAsync(time, TimeSpan.FromSeconds(1), creating);

        var running = (await creating).ExecAsync("sleep 43217", "\"timeout\":100000");
        (await HostProcesses.UntilAsync(1, "sleep", "43217")).ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(899));
        running.IsCompleted.ShouldBeFalse();
        await MoveUntilAsync(time, TimeSpan.FromSeconds(60), running);

        ((string)(await running).Json["message"]!).ShouldBe("the command was killed as it ran longer than 900 s");
    }

    [Fact]
    public async Task Exec_LeavingABackgroundJob_AnswersAtOnceAndLetsItRun()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var answer = await sandbox.ExecAsync("nohup sh -c '(sleep 0.3; echo done) > /tmp/job.log 2>&1; echo $? > /tmp/job.exit' < /dev/null > /dev/null 2>&1 &");

        ((int)answer.Json["exit_code"]!).ShouldBe(0);
        (await sandbox.PrintAsync("until [ -s /tmp/job.exit ]; do sleep 0.05; done; cat /tmp/job.log /tmp/job.exit")).ShouldBe("done\n0\n");
    }

    [Fact]
    public async Task Exec_WorkingDirEnvAndUser_AreTakenOn()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var answer = await sandbox.ExecAsync("pwd; id -u; printf %s \"$ODD\"", "\"working_dir\":\"/tmp\",\"env\":{\"ODD\":\"a'b\\n$(x)\\\"\"},\"user\":\"nobody\"");

        ((string)answer.Json["stdout"]!).ShouldBe("/tmp\n65534\na'b\n$(x)\"");
    }

    [Fact]
    public async Task Exec_HugeOutput_IsCutAndSaysSo()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var answer = await sandbox.ExecAsync("head -c 30000000 /dev/zero | tr '\\0' x");

        var stdout = (string)answer.Json["stdout"]!;
        stdout.Length.ShouldBeInRange(16 * 1024 * 1024, (16 * 1024 * 1024) + 200);
        stdout.ShouldEndWith($"[sandboxd: {30_000_000 - (16 * 1024 * 1024)} more bytes of output were dropped]\n");
    }

    [Fact]
    public async Task Exec_BytesThatAreNoText_AreReplaced()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        (await sandbox.PrintAsync("printf 'a\\377b'")).ShouldBe("a\uFFFDb");
    }

    [Fact]
    public async Task Exec_OnAVirtualMachine_SaysWhatToUse()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync();

        var answer = await sandbox.ExecAsync("true");

        answer.Status.ShouldBe(400);
        ((string)answer.Json["message"]!).ShouldContain("command_session.CommandSession/Start");
    }

    [Theory]
    [InlineData("\"env\":{\"1A\":\"x\"}", "env.1A")]
    [InlineData("\"timeout\":0", "timeout")]
    [InlineData("\"command\":\"\"", "command")]
    public async Task Exec_WrongRequest_Is422(string members, string field)
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var answer = await sandbox.ExecAsync("true", members);

        answer.Status.ShouldBe(422);
        answer.Errors.Keys.ShouldContain(field);
    }

    private static async Task MoveUntilAsync(ManualTime time, TimeSpan step, Task task)
    {
        while (!task.IsCompleted)
        {
            time.Advance(step);
            await Task.Delay(5);
        }
    }
}

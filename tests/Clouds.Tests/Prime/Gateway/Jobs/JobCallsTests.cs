using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Jobs;

public sealed class JobCallsTests
{
    private static readonly JobSpec Job = new("3f9c21ab", "python train.py")
    {
        WorkingDir = "/app",
        User = "me",
        Environment = new Dictionary<string, string> { ["TOKEN"] = "hunter2's \"value\"\n$(x)" },
        Fingerprint = "abc123",
    };

    [Fact]
    public async Task Start_Container_SendsTheEnvironmentBesideTheLine()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Said("motd\nstarted\n"));
        (await fixture.Cloud.StartJobAsync("sbx1", Job, Cancel)).ShouldBe(Job.Id);
        var sent = fixture.Calls.Single().Json;
        (sent["working_dir"]!.ToString(), sent["user"]!.ToString(), sent["timeout"]!.GetValue<int>()).ShouldBe(("/app", "me", 30));
        sent["env"]!["TOKEN"]!.ToString().ShouldBe("hunter2's \"value\"\n$(x)");
        sent["command"]!.ToString().ShouldNotContain("hunter2");
        sent["command"]!.ToString().ShouldStartWith("set -- '/tmp' '3f9c21ab' 'abc123' 'python train.py' ");
    }

    [Fact]
    public async Task Start_JobWasThere_GivesItsId()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: true, new ConnectStream().Stdout("adopted 0000000a\n").Ended(0).End("{}").Reply());
        (await fixture.Cloud.StartJobAsync("sbx1", Job, Cancel)).ShouldBe("0000000a");
    }

    [Theory]
    [InlineData(408)]
    [InlineData(503)]
    [InlineData(524)]
    public async Task Start_AnswerLost_IsSentAgain(int status)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Lost(), Reply.Empty(status), Said("started\n"));
        (await fixture.Cloud.StartJobAsync("sbx1", Job, Cancel)).ShouldBe(Job.Id);
        fixture.Calls.Select(call => call.Text).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Start_ShellFails_SaysItsWordsWithoutSecrets()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false,
            Reply.Ok("""{"stdout":"","stderr":"cannot cd to /app: hunter2's \"value\"\n$(x)","exit_code":2}"""));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.StartJobAsync("sbx1", Job, Cancel));
        error.Message.ShouldBe("could not start job 3f9c21ab in sandbox sbx1: the sandbox's shell ended with exit code 2: cannot cd to /app: [secret]. "
            + "Check that the directory and the user exist in the image, which needs a POSIX shell and the usual tools.");
    }

    [Fact]
    public async Task Start_UnusableJob_IsRefusedUnsent()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        foreach (var (job, said) in new[]
        {
            (Job with { Id = "3f9" }, "`3f9` is not the id of a job: eight hexadecimal digits, such as `3f9c21ab`."),
            (Job with { Fingerprint = "a b" }, "the fingerprint of a job is hexadecimal."),
            (Job with { Line = new string('x', 100_000) }, "the command of a job has at most 96 KiB and no NUL. Put a long one into a SandboxFile and run that."),
            (Job with { Environment = new Dictionary<string, string> { ["2A"] = "" } }, "`2A` is not the name of an environment variable: letters, digits and `_`, no digit first."),
            (Job with { Environment = new Dictionary<string, string> { ["A"] = "\0" } }, "the environment variable A has a NUL within, which no process can be given."),
        })
            (await Should.ThrowAsync<CloudException>(fixture.Cloud.StartJobAsync("sbx1", job, Cancel))).Message.ShouldBe(said);
        fixture.Server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("job none\n", null)]
    [InlineData("job running\nstdout 3 6f7574\nstderr 0 \n", JobStatus.Running)]
    [InlineData("noise\njob exit 0\nstdout 3 6f7574\n", JobStatus.Succeeded)]
    [InlineData("job exit 137\n", JobStatus.Failed)]
    [InlineData("job lost\n", JobStatus.Lost)]
    internal async Task Find_Answer_IsTheJob(string said, JobStatus? status)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Said(said));
        var job = await fixture.Cloud.FindJobAsync("sbx1", Job.Id, Cancel);
        (job?.Status).ShouldBe(status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("job gone fishing\n")]
    [InlineData("job running\nstdout x\n")]
    [InlineData("job running\nstdout 1 zz\n")]
    public async Task Find_SomethingElse_IsAnError(string said)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Said(said));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.FindJobAsync("sbx1", Job.Id, Cancel))).Kind.ShouldBe(CloudErrorKind.InvalidAnswer);
    }

    [Theory]
    [InlineData("TERMINATED")]
    [InlineData("gone")]
    public async Task FindAndStop_SandboxHasEnded_IsNothing(string status)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        fixture.Status = status;
        fixture.Token = Reply.Empty(404);
        (await fixture.Cloud.FindJobAsync("sbx1", Job.Id, Cancel)).ShouldBeNull();
        (await fixture.Cloud.StopJobAsync("sbx1", Job.Id, Cancel)).ShouldBeFalse();
        await fixture.Cloud.LeaveJobAsync("sbx1", Job.Id, Cancel);
    }

    [Fact]
    public async Task Find_SandboxPaused_IsAnErrorThatSaysSo()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Reply.Empty(409));
        fixture.Status = "PAUSED";
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.FindJobAsync("sbx1", Job.Id, Cancel));
        (error.Kind, error.SandboxEnded).ShouldBe((CloudErrorKind.NotRunning, false));
        error.Message.ShouldStartWith("could not read job 3f9c21ab of sandbox sbx1: the sandbox does not run (PAUSED). It is paused; run again when it runs.");
    }

    [Theory]
    [InlineData("stopped\n", true)]
    [InlineData("none\n", false)]
    public async Task Stop_Answer_SaysWhetherItWasThere(string said, bool there)
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Said(said));
        (await fixture.Cloud.StopJobAsync("sbx1", Job.Id, Cancel)).ShouldBe(there);
    }

    [Fact]
    public async Task Leave_OddAnswer_IsAnError()
    {
        await using var fixture = await GatewayFixture.StartAsync(vm: false, Said("left\n"), Said("?\n"));
        await fixture.Cloud.LeaveJobAsync("sbx1", Job.Id, Cancel);
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.LeaveJobAsync("sbx1", Job.Id, Cancel))).Message.ShouldStartWith("could not leave job 3f9c21ab of sandbox sbx1 to itself");
    }

    private static Reply Said(string stdout) => GatewayFixture.Exec(stdout);
}

using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.BackgroundJob;

/// <summary><c>waitForCompletion</c>: in Create, and where Update goes on with it.</summary>
public class BackgroundJobWaitTests
{
    private readonly World _world = new();
    private readonly Life _life;

    public BackgroundJobWaitTests() => _life = Life.InRunningBox(_world, "BackgroundJob");

    [Fact]
    public async Task Create_JobSucceeds_GivesWhatItLeft()
    {
        Looks(Running, Running, Sees(JobStatus.Succeeded, 0, "done"));

        var made = await _life.Create(Inputs());

        (made.State.Text("status"), made.State.Integer("exitCode"), made.State.Text("stdout")).ShouldBe(("succeeded", 0, "done"));
        _world.Log.Statuses.Count(line => line.Contains(": running, ")).ShouldBe(2);
    }

    [Fact]
    public async Task Create_JobFails_ShowsCodeAndTailsAndKeepsIt()
    {
        Looks(Sees(JobStatus.Failed, 3, "epoch 1", "no GPU"));

        var failure = await Should.ThrowAsync<InitFailedException>(() => _life.Create(Inputs()));

        var id = _world.Cloud.Jobs.Single().Id;
        (failure.Id, failure.State.Text("status"), failure.State.Integer("exitCode")).ShouldBe(($"box1/{id}", "failed", 3));
        failure.Reasons.ShouldBe([
            $"job {id} in sandbox box1 failed with exit code 3.\nstdout:\nepoch 1\nstderr:\nno GPU",
            $"It is kept in the state and does not start again by itself: to start it anew, change its `triggers`, or `pulumi up --replace '{_life.Urn}'`."]);
    }

    [Fact]
    public async Task Create_JobLost_SaysSo()
    {
        Looks(Running, Sees(JobStatus.Lost, null, "half"));

        (await Should.ThrowAsync<InitFailedException>(() => _life.Create(Inputs()))).Reasons[0].ShouldEndWith(
            " in sandbox box1 is lost: its process died without an exit code, as when it is killed or memory runs out.\nstdout:\nhalf\nstderr: nothing");
    }

    [Fact]
    public async Task Create_SecretEnvironment_ShowsNoSecretAndKeepsItSecret()
    {
        Looks(Sees(JobStatus.Failed, 1, "key hunter22"));

        var failure = await Should.ThrowAsync<InitFailedException>(() => _life.Create(Inputs(("environmentVars", Bag.Of(("KEY", Bag.Secret("hunter22")))))));

        failure.Reasons[0].ShouldContain("key [secret]");
        failure.State["stdout"].IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task Create_SandboxEnds_GivesItsReason()
    {
        Looks(Running, null);
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = SandboxStates.Terminated, ErrorType = "OOM_KILLED", ErrorMessage = "too much" };

        var failure = await Should.ThrowAsync<InitFailedException>(() => _life.Create(Inputs()));

        failure.Reasons[0].ShouldEndWith(" in sandbox box1 is gone: sandbox box1 (web) has ended (TERMINATED: OOM_KILLED, too much).");
        failure.Reasons[1].ShouldBe("`pulumi up --refresh` starts it anew.");
    }

    [Fact]
    public async Task Create_NeverEnds_StopsWaitingAfterAnHour()
    {
        var failure = await Should.ThrowAsync<InitFailedException>(() => _life.Create(Inputs()));

        failure.Reasons.ShouldBe([
            $"job {_world.Cloud.Jobs.Single().Id} in sandbox box1 still runs after 60 min; customTimeouts gives it more time.",
            "It is kept in the state, and the next `pulumi up` goes on waiting for it."]);
    }

    [Fact]
    public async Task Create_CustomTimeout_Counts() =>
        (await Should.ThrowAsync<InitFailedException>(() => _life.Create(Inputs(), timeout: TimeSpan.FromMinutes(2)))).Reasons[0].ShouldContain("still runs after 2 min;");

    [Fact]
    public async Task Create_CloudFailsForAWhile_GoesOn()
    {
        Looks(Sample.Failure(CloudErrorKind.ServerError), Sample.Failure(CloudErrorKind.Timeout), Sees(JobStatus.Succeeded, 0));

        (await _life.Create(Inputs())).State.Text("status").ShouldBe("succeeded");
    }

    [Fact]
    public async Task Create_CloudRefusesToTell_KeepsTheId()
    {
        Looks(Sample.Failure(CloudErrorKind.Unauthorized, "401: who are you"));

        (await Should.ThrowAsync<InitFailedException>(() => _life.Create(Inputs()))).Reasons[0]
            .ShouldEndWith(" was started, and the cloud could not be asked about it further: 401: who are you.");
    }

    [Fact]
    public async Task Update_AfterAFailedWait_GoesOnWaiting()
    {
        Looks(Running, Sees(JobStatus.Succeeded, 0));

        (await _life.Update("box1/1f3a09bc", Inputs(), Inputs().With("status", Bag.Value("running")), Inputs())).Text("status").ShouldBe("succeeded");

        _world.Cloud.Jobs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_AfterALostLaunch_LaunchesTheSameJob()
    {
        Looks(Sees(JobStatus.Succeeded, 0));

        await _life.Update("box1/1f3a09bc", Inputs(), Inputs().With("status", Bag.Value("starting")), Inputs());

        _world.Cloud.Jobs.Single().Id.ShouldBe("1f3a09bc");
    }

    [Fact]
    public async Task Update_NoMoreWaiting_TakesAFailedJobAsItIs()
    {
        Looks(Sees(JobStatus.Failed, 1));

        (await _life.Update("box1/1f3a09bc", Inputs(), Inputs(), Inputs().With("waitForCompletion", Bag.Value(false)))).Integer("exitCode").ShouldBe(1);
    }

    [Fact]
    public async Task Update_JobGone_SaysHowToStartItAnew()
    {
        Looks((object?)null);

        var failure = await Should.ThrowAsync<InitFailedException>(() =>
            _life.Update("box1/1f3a09bc", Inputs(), Inputs(), Inputs().With("waitForCompletion", Bag.Value(false))));

        failure.Reasons.ShouldBe(["job 1f3a09bc in sandbox box1 is gone: its files are no longer in the sandbox.", "`pulumi up --refresh` starts it anew."]);
        failure.State.Text("status").ShouldBe("lost");
    }

    private static JobState Running => Sees(JobStatus.Running, null);

    private static JobState Sees(JobStatus status, int? exitCode, string stdout = "", string stderr = "") => new("1f3a09bc", status, exitCode, stdout, stderr);

    private void Looks(params object?[] looks)
    {
        foreach (var look in looks)
            _world.Cloud.JobLooks.Enqueue(look);
    }

    private PropertyMap Inputs(params (string, object?)[] more) =>
        _life.Check([("sandboxId", "box1"), ("command", "train"), ("waitForCompletion", true), .. more]);
}

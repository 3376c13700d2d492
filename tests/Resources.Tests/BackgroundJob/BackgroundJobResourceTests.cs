using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.BackgroundJob;

/// <summary>A job's Check, Diff, Read and Delete.</summary>
public class BackgroundJobResourceTests
{
    private const string Id = "box1/1f3a09bc";

    private readonly World _world = new();
    private readonly Life _life;

    public BackgroundJobResourceTests() => _life = Life.InRunningBox(_world, "BackgroundJob");

    [Fact]
    public void Check_BadInput_TellsAllOfIt() =>
        _life.Failures(("sandboxId", "box 1"), ("command", "a\0"), ("workingDir", "srv"), ("environmentVars", Bag.Of(("A-B", "")))).ShouldBe([
            "sandboxId: \"box 1\" is not the id of a sandbox; write the cloud's own id, letters and digits only, such as \"ew7axk194anajzxvauqbnqd9\" (getSandboxes lists the ids)",
            "command: has a NUL character, where the text would end; leave it out",
            "workingDir: \"srv\" is not absolute; write the whole path, such as \"/srv\"",
            "environmentVars: has the name \"A-B\"; a name has letters, digits and underscores, and no digit first: write \"A_B\""]);

    [Fact]
    public void Diff_OtherCommand_Replaces() => _life.Diff(Inputs(), Inputs(), Inputs(("command", "other"))).Replaces.ShouldBe(["command"]);

    [Theory]
    [InlineData("box1", true, true)]
    [InlineData("box2", true, false)]
    [InlineData("box1", false, false)]
    public void Diff_Replacement_StopsTheOldOneFirstWhereItIsInTheWay(string sandbox, bool stops, bool first)
    {
        var old = Inputs(("stopOnDelete", stops));

        _life.Diff(old, old, Inputs(("command", "other")).With("sandboxId", Bag.Value(sandbox))).DeleteBeforeReplace.ShouldBe(first);
    }

    [Fact]
    public void Diff_StopOnDelete_Updates()
    {
        var diff = _life.Diff(Inputs(), Inputs(), Inputs(("stopOnDelete", false)));

        diff.Diffs.ShouldBe(["stopOnDelete"]);
        diff.Replaces.ShouldBeEmpty();
    }

    [Fact]
    public async Task Diff_AfterAnImport_TakesTheProgramsCommandAsIts()
    {
        var imported = await _life.Read(Id);

        _life.Diff(imported!.Inputs, imported.State, Inputs()).Changed.ShouldBeFalse();
        _life.Diff(imported.Inputs, imported.State, Inputs(("workingDir", "/srv"))).Replaces.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_Ended_ChangesOutputsAlone()
    {
        _world.Cloud.JobLooks.Enqueue(new JobState("1f3a09bc", JobStatus.Failed, 2, "out", "err"));

        var found = await _life.Read(Id, Inputs(), Inputs());

        found!.Inputs.ShouldBe(Inputs());
        (found.State.Text("status"), found.State.Integer("exitCode"), found.State.Text("stdout"), found.State.Text("stderr"), found.State.Text("jobId"))
            .ShouldBe(("failed", 2, "out", "err", "1f3a09bc"));
    }

    [Fact]
    public async Task Read_WaitedForAndStillRunning_KeepsTheInitError()
    {
        var failure = await Should.ThrowAsync<InitFailedException>(() => _life.Read(Id, Inputs(("waitForCompletion", true))));

        (failure.Id, failure.Inputs).ShouldBe((Id, Inputs(("waitForCompletion", true))));
        failure.Reasons.ShouldBe(["job 1f3a09bc in sandbox box1 still runs; the next `pulumi up` goes on waiting for it."]);
    }

    [Fact]
    public async Task Read_FilesGone_IsGoneWithAWarning()
    {
        _world.Cloud.JobLooks.Enqueue(null);

        (await _life.Read(Id, Inputs())).ShouldBeNull();

        _world.Log.Warnings.ShouldBe(["background job box1/1f3a09bc (it) is gone: its files are no longer in sandbox box1. The next `pulumi up` starts a new one."]);
    }

    [Fact]
    public async Task Read_ImportOfUnknownJob_SaysThatThereIsNone()
    {
        _world.Cloud.JobLooks.Enqueue(null);

        (await _life.Read(Id)).ShouldBeNull();

        _world.Log.Warnings.ShouldBe(["there is no background job box1/1f3a09bc: sandbox box1 has no files of it."]);
    }

    [Fact]
    public async Task Read_SandboxGone_IsGoneWithIt()
    {
        _world.Cloud.JobLooks.Enqueue(null);
        _world.Cloud.Sandboxes.Clear();

        (await _life.Read(Id, Inputs())).ShouldBeNull();

        _world.Log.Warnings.Single().ShouldContain("is gone: sandbox box1 is gone: the cloud knows it no more.");
    }

    [Fact]
    public async Task Read_SandboxPaused_LeavesTheState()
    {
        _world.Cloud.JobLooks.Enqueue(Sample.Failure(CloudErrorKind.NotRunning, "it is paused"));

        (await Should.ThrowAsync<ProviderException>(() => _life.Read(Id, Inputs()))).Message
            .ShouldBe("it is paused. What the state says of background job box1/1f3a09bc is left as it was.");
    }

    [Theory]
    [InlineData("1f3a09bc")]
    [InlineData("box1/1f3a")]
    [InlineData("box1/../../x")]
    public async Task Read_ImportIdWithoutItsForm_ShowsIt(string id) =>
        (await Should.ThrowAsync<ProviderException>(() => _life.Read(id))).Message
            .ShouldBe($"\"{id}\" is not the id of a background job; write <sandboxId>/<jobId>, such as \"ew7axk194anajzxvauqbnqd9/1f3a09bc\"");

    [Fact]
    public async Task Delete_StopsIt()
    {
        await _life.Delete(Id, Inputs());

        _world.Cloud.Calls.ShouldBe(["stop-job"]);
    }

    [Fact]
    public async Task Delete_NotToBeStopped_LeavesItToItself()
    {
        await _life.Delete(Id, Inputs(("stopOnDelete", false)));

        _world.Cloud.Calls.ShouldBe(["leave-job"]);
    }

    [Fact]
    public async Task Delete_GoneBefore_IsSuccess()
    {
        _world.Cloud.Stops.Enqueue(false);

        await _life.Delete(Id, Inputs());

        _world.Cloud.Calls.ShouldBe(["stop-job"]);
    }

    [Fact]
    public async Task Delete_CloudCannotSay_StaysInTheState()
    {
        _world.Cloud.Stops.Enqueue(Sample.Failure(CloudErrorKind.ServerError, "524"));

        (await Should.ThrowAsync<ProviderException>(() => _life.Delete(Id, Inputs()))).Message
            .ShouldBe("524. Background job box1/1f3a09bc stays in the state; the next `pulumi destroy` or `pulumi up` tries again.");
    }

    private PropertyMap Inputs(params (string, object?)[] more) =>
        _life.Check([("sandboxId", "box1"), .. more.Any(entry => entry.Item1 == "command") ? [] : new (string, object?)[] { ("command", "train") }, .. more]);
}

using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.Command;

/// <summary>A command's Read and Delete.</summary>
public class CommandEndTests
{
    private readonly World _world = new();
    private readonly Life _life;

    public CommandEndTests() => _life = Life.InRunningBox(_world, "Command");

    [Fact]
    public async Task Read_SandboxRuns_LeavesAllAsItWas()
    {
        var found = await _life.Read("box1/1", Inputs, Inputs.With("stdout", Bag.Value("x")));

        (found!.Inputs, found.State).ShouldBe((Inputs, Inputs.With("stdout", Bag.Value("x"))));
    }

    [Fact]
    public async Task Read_SandboxEnded_IsGoneWithAWarning()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = SandboxStates.Timeout };

        (await _life.Read("box1/1", Inputs)).ShouldBeNull();

        _world.Log.Warnings.ShouldBe(["command it is gone with its sandbox: sandbox box1 (web) has ended (TIMEOUT, the cloud gives no reason). The next `pulumi up` runs it again."]);
    }

    [Fact]
    public async Task Read_Import_IsRefused() =>
        (await Should.ThrowAsync<ProviderException>(() => _life.Read("box1/1"))).Message.ShouldBe(
            "a Command cannot be imported: no cloud remembers the commands that it ran. Declare it without an import, and `pulumi up` runs it; leave `create` out if it must not run now.");

    [Fact]
    public async Task Delete_WithALine_RunsIt()
    {
        await _life.Delete("box1/1", Inputs);

        _world.Cloud.Commands.Single().Line.ShouldBe("bye");
    }

    [Fact]
    public async Task Delete_WithoutALine_AsksNothing()
    {
        await _life.Delete("box1/1", Inputs.With("delete", null));

        _world.Cloud.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_SandboxGone_IsSkipped()
    {
        _world.Cloud.Sandboxes.Clear();
        _world.Cloud.Results.Enqueue(Sample.Failure(CloudErrorKind.NotRunning));

        await _life.Delete("box1/1", Inputs);

        _world.Log.Statuses[^1].ShouldBe("delete not run: sandbox box1 is gone: the cloud knows it no more");
    }

    [Fact]
    public async Task Delete_SandboxPaused_IsAnError()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = SandboxStates.Paused };
        _world.Cloud.Results.Enqueue(Sample.Failure(CloudErrorKind.NotRunning, "it is paused"));

        (await Should.ThrowAsync<ProviderException>(() => _life.Delete("box1/1", Inputs))).Message
            .ShouldBe("it is paused. The resource stays in the state; the next `pulumi destroy` or `pulumi up` runs it again.");
    }

    [Fact]
    public async Task Delete_LineFails_StaysInTheState()
    {
        _world.Cloud.Results.Enqueue(new CommandResult("", "busy", 16));

        (await Should.ThrowAsync<ProviderException>(() => _life.Delete("box1/1", Inputs))).Message.ShouldBe(
            "the delete line of command it failed in sandbox box1 with exit code 16, after 0 s. The resource stays in the state; the next `pulumi destroy` or `pulumi up` runs it again.\nstdout: nothing\nstderr:\nbusy");
    }

    private PropertyMap Inputs => _life.Check(("sandboxId", "box1"), ("create", "hi"), ("delete", "bye"));
}

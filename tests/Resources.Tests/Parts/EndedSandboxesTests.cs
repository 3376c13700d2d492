using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Parts;

/// <summary>What is in a sandbox that ended goes with it, and stays with one that the program keeps.</summary>
public class EndedSandboxesTests
{
    private readonly World _world = new();

    public EndedSandboxesTests()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = SandboxStates.Terminated };
        _world.Cloud.Error = new SandboxError("TIMEOUT", "TIMEOUT", "lifetime over");
        _world.Cloud.JobLooks.Enqueue(null);
    }

    public static TheoryData<string, string> Parts => new()
    {
        { "ExposedPort", "box1/exp-1" },
        { "BackgroundJob", "box1/0123abcd" },
        { "Command", "box1/0123abcd" },
        { "SandboxFile", "box1:/etc/app.conf" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Read_SandboxIsKept_StaysWithoutAWord(string type, string id)
    {
        (await _world.Read(_world.Check(("whenEnded", "keep")))).ShouldNotBeNull();

        var found = await new Life(_world, type).Read(id, State(type));

        found.ShouldNotBeNull().State.Text("sandboxId").ShouldBe("box1");
        _world.Log.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Read_BeforeItsKeptSandbox_WaitsForItsWord(string type, string id)
    {
        var life = new Life(_world, type);
        var reading = life.Resource.ReadAsync(_world.Call(), id, State(type), State(type), default);

        await _world.Read(_world.Check(("whenEnded", "keep")));

        (await reading).ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Read_SandboxIsRecreated_GoesWithIt(string type, string id)
    {
        (await _world.Read(_world.Check(("whenEnded", "recreate")))).ShouldBeNull();

        (await new Life(_world, type).Read(id, State(type))).ShouldBeNull();
    }

    [Fact]
    public async Task Read_RunningJobOfAKeptSandbox_IsLost()
    {
        await _world.Read(_world.Check(("whenEnded", "keep")));

        var found = await new Life(_world, "BackgroundJob").Read("box1/0123abcd", State("BackgroundJob"));

        found!.State.Text("status").ShouldBe("lost");
    }

    private static PropertyMap State(string type) => type switch
    {
        "ExposedPort" => Bag.Of(("sandboxId", "box1"), ("port", 80), ("protocol", "HTTP")),
        "BackgroundJob" => Bag.Of(("sandboxId", "box1"), ("command", "train"), ("jobId", "0123abcd"), ("status", "running")),
        "Command" => Bag.Of(("sandboxId", "box1"), ("create", "make")),
        _ => Bag.Of(("sandboxId", "box1"), ("path", "/etc/app.conf"), ("content", "x"), ("sha256", "00"), ("size", 1)),
    };
}

using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Functions;

/// <summary>The functions that look into a sandbox.</summary>
public class InsideFunctionsTests
{
    private readonly World _world = new();

    public InsideFunctionsTests() => _world.Cloud.Sandboxes["box1"] = Sample.Running;

    [Fact]
    public async Task GetSandboxLogs_Known_GivesThem()
    {
        _world.Cloud.Logs = "hello";

        (await Invoke("getSandboxLogs", ("sandboxId", "box1"))).ShouldBe(Bag.Of(("logs", "hello")));
    }

    [Theory]
    [InlineData("getSandboxLogs")]
    [InlineData("getSandboxErrorContext")]
    [InlineData("getExposedPorts")]
    public async Task Any_UnknownSandbox_SaysSo(string function) =>
        (await Fails(function, ("sandboxId", "box9"))).Message.ShouldStartWith("there is no sandbox box9 in cloud \"prime\"; ");

    [Fact]
    public async Task GetSandboxErrorContext_Ended_GivesTheReason()
    {
        _world.Cloud.Error = new SandboxError("TERMINATED", "OOM_KILLED", "too much");

        (await Invoke("getSandboxErrorContext", ("sandboxId", "box1")))
            .ShouldBe(Bag.Of(("status", "TERMINATED"), ("errorType", "OOM_KILLED"), ("errorMessage", "too much")));
    }

    [Fact]
    public async Task GetSandboxErrorContext_NothingSaid_GivesTheStatus() =>
        (await Invoke("getSandboxErrorContext", ("sandboxId", "box1"))).ShouldBe(Bag.Of(("status", "RUNNING")));

    [Fact]
    public async Task GetExposedPorts_OfOneOrAll_GivesWhatTheSchemaSays()
    {
        _world.Cloud.Exposures.Add(new PortExposure("e1", "box1", 80) { Url = "https://x", CreatedAt = Sample.Created });
        _world.Cloud.Exposures.Add(new PortExposure("e2", "box2", 81));

        Ports(await Invoke("getExposedPorts", ("sandboxId", "box1"))).ShouldBe(["e1"]);
        Ports(await Invoke("getExposedPorts")).ShouldBe(["e1", "e2"]);
    }

    [Fact]
    public async Task GetBackgroundJob_Known_GivesWhereItStands()
    {
        _world.Cloud.JobLooks.Enqueue(new JobState("1f3a09bc", JobStatus.Failed, 2, "out", "err"));

        (await Invoke("getBackgroundJob", ("sandboxId", "box1"), ("jobId", "1f3a09bc")))
            .ShouldBe(Bag.Of(("jobId", "1f3a09bc"), ("status", "failed"), ("stdout", "out"), ("stderr", "err"), ("exitCode", 2)));
    }

    [Fact]
    public async Task GetBackgroundJob_Unknown_SaysWhy()
    {
        _world.Cloud.JobLooks.Enqueue(null);

        (await Fails("getBackgroundJob", ("sandboxId", "box1"), ("jobId", "1f3a09bc"))).Message.ShouldBe("there is no job 1f3a09bc: sandbox box1 has no files of it.");
    }

    [Fact]
    public async Task ReadFile_Part_IsAskedFor()
    {
        _world.Cloud.Files["/a"] = "text"u8.ToArray();

        (await Invoke("readFile", ("sandboxId", "box1"), ("path", "/a"), ("offset", -4), ("length", 2))).ShouldBe(Bag.Of(("content", "text"), ("size", 4)));

        _world.Cloud.Calls.ShouldBe(["read -4 2"]);
    }

    [Fact]
    public async Task ReadFile_Relative_IsRefused() =>
        (await Fails("readFile", ("sandboxId", "box1"), ("path", "a"))).Message.ShouldBe("path: \"a\" is not absolute; write the whole path, such as \"/a\"");

    [Fact]
    public async Task ReadFile_Missing_SaysWhatToCheck() =>
        (await Fails("readFile", ("sandboxId", "box1"), ("path", "/a"))).Message
            .ShouldBe("there is no file /a in sandbox box1; what makes it may not have run yet (dependsOn), or may have failed");

    [Fact]
    public async Task RunCommand_Fails_GivesTheCode()
    {
        _world.Cloud.Results.Enqueue(new CommandResult("out", "err", 3));

        (await Invoke("runCommand", ("sandboxId", "box1"), ("command", "x"))).ShouldBe(Bag.Of(("stdout", "out"), ("stderr", "err"), ("exitCode", 3)));
    }

    [Fact]
    public async Task RunCommand_Preview_RunsNothing()
    {
        (await _world.Function("runCommand").InvokeAsync(Bag.Of(("sandboxId", "box1"), ("command", "x")), preview: true, default))
            .ShouldBe(Bag.Of(("stdout", ""), ("stderr", ""), ("exitCode", 0)));

        _world.Cloud.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunCommand_TimesOut_PointsToBackgroundJob()
    {
        _world.Cloud.Results.Enqueue(Sample.Failure(CloudErrorKind.Timeout, "408."));

        (await Fails("runCommand", ("sandboxId", "box1"), ("command", "x"))).Message
            .ShouldBe("408. The command had a time limit of 5 min: raise timeoutSeconds, at most to 900, or use a BackgroundJob for longer work.");
    }

    [Fact]
    public async Task RunCommand_BadInput_TellsAllOfIt() =>
        (await Fails("runCommand", ("sandboxId", "box1"), ("command", "x"), ("workingDir", "srv"), ("environmentVars", Bag.Of(("A-B", ""))))).Message.ShouldBe(
            "workingDir: \"srv\" is not absolute; write the whole path, such as \"/srv\"\nenvironmentVars: has the name \"A-B\"; a name has letters, digits and underscores, and no digit first: write \"A_B\"");

    private static IEnumerable<string?> Ports(PropertyMap result) =>
        ((PropertyValue.List)result["ports"]).Items.Select(row => ((PropertyValue.Map)row).Entries.Text("exposureId"));

    private Task<PropertyMap> Invoke(string function, params (string, object?)[] args)
    {
        var schema = World.FunctionSchema(function);
        return Known(_world.Function(function).InvokeAsync(Bag.Of(args), false, default), schema.Outputs.Properties.Select(property => property.Name));
    }

    private static async Task<PropertyMap> Known(Task<PropertyMap> result, IEnumerable<string> names)
    {
        (await result).Keys.ShouldBeSubsetOf(names);
        return await result;
    }

    private Task<ProviderException> Fails(string function, params (string, object?)[] args) =>
        Should.ThrowAsync<ProviderException>(() => Invoke(function, args));
}

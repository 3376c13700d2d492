using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.ExposedPort;

public class ExposedPortResourceTests
{
    private readonly World _world = new();
    private readonly Life _life;

    public ExposedPortResourceTests() => _life = Life.InRunningBox(_world, "ExposedPort");

    [Theory]
    [InlineData(8080, "port: 8080 is reserved by the sandbox; choose a port from 22 to 9000 other than 2222, 8080 and 8081")]
    [InlineData(8081, "port: 8081 is reserved by the sandbox; choose a port from 22 to 9000 other than 2222, 8080 and 8081")]
    [InlineData(2222, "port: 2222 is reserved by the sandbox; choose a port from 22 to 9000 other than 2222, 8080 and 8081")]
    [InlineData(21, "port: 21 is out of range; choose a port from 22 to 9000 other than 2222, 8080 and 8081")]
    [InlineData(9001, "port: 9001 is out of range; choose a port from 22 to 9000 other than 2222, 8080 and 8081")]
    public void Check_PortThatCannotBe_SaysWhichCan(int port, string expected) =>
        _life.Failures(("sandboxId", "box1"), ("port", port)).ShouldBe([expected]);

    [Fact]
    public void Check_LongName_SaysTheLimit() =>
        _life.Failures(("sandboxId", "box1"), ("port", 80), ("name", new string('n', 51))).ShouldBe(["name: it has 51 characters; 1 to 50 characters are accepted"]);

    [Fact]
    public void Check_UnknownProtocol_GivesThoseThereAre() =>
        _life.Failures(("sandboxId", "box1"), ("port", 80), ("protocol", "UDP")).ShouldBe(["protocol: \"UDP\" is not accepted; write \"HTTP\" or \"TCP\""]);

    [Fact]
    public void Check_NoSandboxId_ShowsTheForm() =>
        _life.Failures(("sandboxId", "box 1"), ("port", 80)).ShouldBe(
            ["sandboxId: \"box 1\" is not the id of a sandbox; write the cloud's own id, letters and digits only, such as \"ew7axk194anajzxvauqbnqd9\" (getSandboxes lists the ids)"]);

    [Fact]
    public void Check_UnknownSandboxId_Passes() => _life.Failures(("sandboxId", Bag.Unknown), ("port", 80)).ShouldBeEmpty();

    [Fact]
    public void Diff_OtherNameOnTheSamePort_DeletesFirst() => Diff(("sandboxId", "box1"), ("port", 80), ("name", "b")).ShouldBe((true, true));

    [Fact]
    public void Diff_OtherPort_CreatesFirst() => Diff(("sandboxId", "box1"), ("port", 81)).ShouldBe((true, false));

    [Fact]
    public void Diff_SandboxNotKnownYet_CreatesFirst() => Diff(("sandboxId", Bag.Unknown), ("port", 80)).ShouldBe((true, false));

    [Fact]
    public void Diff_PortNotKnownYet_CreatesFirst() => Diff(("sandboxId", "box1"), ("port", Bag.Unknown)).ShouldBe((true, false));

    [Fact]
    public async Task Read_Unchanged_IsAFixedPoint()
    {
        var inputs = _life.Check(("sandboxId", "box1"), ("port", 5432), ("protocol", "TCP"), ("name", "db"));
        var made = await _life.Create(inputs);

        var found = await _life.Read(made.Id, inputs, made.State);

        (found!.Id, found.Inputs, found.State).ShouldBe((made.Id, inputs, made.State));
    }

    [Fact]
    public async Task Read_Import_DiffersInNothing()
    {
        var inputs = _life.Check(("sandboxId", "box1"), ("port", 5432), ("protocol", "TCP"));
        var made = await _life.Create(inputs);

        var found = await _life.Read(made.Id);

        found!.Inputs.ShouldBe(inputs);
        found.State.Equals(made.State).ShouldBeTrue();
    }

    [Theory]
    [InlineData("box1")]
    [InlineData("/e1")]
    [InlineData("box1/")]
    [InlineData("a b/e1")]
    public async Task Read_ImportIdWithoutItsForm_ShowsIt(string id)
    {
        var failure = await Should.ThrowAsync<ProviderException>(() => _life.Read(id));

        failure.Code.ShouldBe(StatusCode.InvalidArgument);
        failure.Message.ShouldBe($"\"{id}\" is not the id of an exposed port; write <sandboxId>/<exposureId>, such as \"ew7axk194anajzxvauqbnqd9/exp-1\" (getExposedPorts lists both)");
        _world.Cloud.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_NotInTheList_IsGoneWithAWarning()
    {
        (await _life.Read("box1/e1", Inputs, State)).ShouldBeNull();

        _world.Log.Warnings.ShouldBe(["exposed port box1/e1 (port 80, it) is gone: sandbox box1 does not list it any more. The next `pulumi up` exposes the port again, under a new address."]);
    }

    [Fact]
    public async Task Read_ImportOfUnknownPort_SaysThatThereIsNone()
    {
        (await _life.Read("box1/e1")).ShouldBeNull();

        _world.Log.Warnings.ShouldBe(["there is no exposed port box1/e1: sandbox box1 does not list it; getExposedPorts tells what it has."]);
    }

    [Fact]
    public async Task Read_SandboxUnknown_IsGoneWithIt()
    {
        _world.Cloud.Sandboxes.Clear();

        (await _life.Read("box1/e1", Inputs, State)).ShouldBeNull();

        _world.Log.Warnings.Single().ShouldStartWith("exposed port box1/e1 (port 80, it) is gone: sandbox box1 is gone: the cloud knows it no more. The next");
    }

    [Fact]
    public async Task Read_SandboxEnded_IsGoneThoughStillListed()
    {
        _world.Cloud.Exposures.Add(new PortExposure("e1", "box1", 80));
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = SandboxStates.Timeout };
        _world.Cloud.Error = new SandboxError("TIMEOUT", "TIMEOUT", "lifetime over");

        (await _life.Read("box1/e1", Inputs, State)).ShouldBeNull();

        _world.Log.Warnings.Single().ShouldContain("sandbox box1 (web) has ended (TIMEOUT: lifetime over).");
    }

    [Theory]
    [InlineData(CloudErrorKind.Unauthorized)]
    [InlineData(CloudErrorKind.ServerError)]
    [InlineData(CloudErrorKind.Timeout)]
    public async Task Read_CloudCannotSay_LeavesTheState(CloudErrorKind kind)
    {
        _world.Cloud.PortsFail = Sample.Failure(kind, "no");

        (await Should.ThrowAsync<ProviderException>(() => _life.Read("box1/e1", Inputs, State))).Message
            .ShouldBe("no. What the state says of exposed port box1/e1 is left as it was.");
    }

    [Fact]
    public async Task Delete_There_TakesItBack()
    {
        var made = await _life.Create(Inputs);

        await _life.Delete(made.Id, made.State);

        _world.Cloud.Exposures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_SandboxEnded_IsSuccess()
    {
        _world.Cloud.UnexposeFails = Sample.Failure(CloudErrorKind.Conflict);
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = SandboxStates.Terminated };

        await _life.Delete("box1/e1", State);

        _world.Cloud.Calls.ShouldContain("unexpose");
    }

    [Fact]
    public async Task Delete_RefusedWhileItRuns_StaysInTheState()
    {
        _world.Cloud.UnexposeFails = Sample.Failure(CloudErrorKind.Refused, "no");

        (await Should.ThrowAsync<ProviderException>(() => _life.Delete("box1/e1", State))).Message
            .ShouldBe("no. Exposed port box1/e1 stays in the state; the next `pulumi destroy` or `pulumi up` tries again. "
                + $"If its sandbox is to go too, forget this one, which goes with it: `pulumi state delete '{_life.Urn}'`.");
    }

    [Fact]
    public async Task List_OfOneSandboxOrAll_GivesIdsToImport()
    {
        _world.Cloud.Exposures.Add(new PortExposure("e1", "box1", 80) { Name = "web" });
        _world.Cloud.Exposures.Add(new PortExposure("e2", "box2", 81));

        (await ListAsync(Bag.Of(("sandboxId", "box1")))).ShouldBe([new ListedResource("box1/e1", "web")]);
        (await ListAsync(PropertyMap.Empty)).ShouldBe([new ListedResource("box1/e1", "web"), new ListedResource("box2/e2", "port-81")]);
    }

    private async Task<List<ListedResource>> ListAsync(PropertyMap query)
    {
        var rows = new List<ListedResource>();
        await foreach (var row in _life.Resource.ListAsync(query, default))
            rows.Add(row);
        return rows;
    }

    private PropertyMap Inputs => _life.Check(("sandboxId", "box1"), ("port", 80));

    private PropertyMap State => Inputs.With("exposureId", PropertyValue.Of("e1"));

    private (bool Replaces, bool DeletesFirst) Diff(params (string, object?)[] news)
    {
        var diff = _life.Diff(Inputs, State, _life.Check(news));
        return (diff.Replaces.Count > 0, diff.DeleteBeforeReplace);
    }
}

using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.ExposedPort;

public class ExposedPortCreateTests
{
    private readonly World _world = new();
    private readonly Life _life;

    public ExposedPortCreateTests() => _life = Life.InRunningBox(_world, "ExposedPort");

    [Fact]
    public async Task Create_Http_GivesItsUrl()
    {
        var made = await _life.Create(_life.Check(("sandboxId", "box1"), ("port", 8000), ("name", "web")));

        made.Id.ShouldBe("box1/exp-1");
        made.State.ShouldBe(Bag.Of(
            ("sandboxId", "box1"), ("port", 8000), ("name", "web"), ("protocol", "HTTP"), ("exposureId", "exp-1"),
            ("url", "https://8000.example.test"), ("tlsSocket", "8000.example.test:443")));
        _world.Cloud.PortSpecs.ShouldBe([new PortSpec(8000, "web", "HTTP")]);
    }

    [Fact]
    public async Task Create_Tcp_GivesItsEndpoint()
    {
        var made = await _life.Create(_life.Check(("sandboxId", "box1"), ("port", 5432), ("protocol", "TCP")));

        (made.State.Integer("externalPort"), made.State.Text("externalEndpoint"), made.State.Text("url"))
            .ShouldBe((35432, "tcp.example.test:35432", null));
    }

    [Fact]
    public async Task Create_AnswerLost_FindsItInTheList()
    {
        _world.Cloud.ExposeFails = Sample.Failure(CloudErrorKind.Timeout, "no answer", outcomeUnknown: true);

        var made = await _life.Create(_life.Check(("sandboxId", "box1"), ("port", 8000)));

        (made.Id, made.State.Text("protocol")).ShouldBe(("box1/exp-1", "HTTP"));
        _world.Cloud.Calls.Count(call => call == "expose").ShouldBe(1);
    }

    [Fact]
    public async Task Create_AnswerLostBeforeIt_SaysThatNothingWasExposed()
    {
        _world.Cloud.ExposeFails = Sample.Failure(CloudErrorKind.ServerError, "could not expose a port: 502", outcomeUnknown: true);
        _world.Cloud.LostBeforeIt = true;

        (await Fails()).Message.ShouldBe("could not expose a port: 502. Port 8000 is not among those of sandbox box1: run again.");
    }

    [Fact]
    public async Task Create_AnswerLostAndOldOneThere_DoesNotTakeTheOldOne()
    {
        _world.Cloud.Exposures.Add(new PortExposure("old", "box1", 8000));
        _life.Resource.Seen("box1/old");
        _world.Cloud.ExposeFails = Sample.Failure(CloudErrorKind.Timeout, "no answer", outcomeUnknown: true);

        (await _life.Create(_life.Check(("sandboxId", "box1"), ("port", 8000)))).Id.ShouldBe("box1/exp-2");
    }

    [Fact]
    public async Task Create_AnswerLostAndTwoThere_NamesBoth()
    {
        _world.Cloud.Exposures.Add(new PortExposure("other", "box1", 8000));
        _world.Cloud.ExposeFails = Sample.Failure(CloudErrorKind.Timeout, "no answer.", outcomeUnknown: true);

        (await Fails()).Message.ShouldBe(
            "no answer. Exposed are box1/other, box1/exp-2, and which is this one cannot be told: import it, or delete it with the sandbox.");
    }

    [Fact]
    public async Task Create_Vm_SaysWhatToSet()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.RunningVm;
        _world.Cloud.ExposeFails = Sample.Failure(CloudErrorKind.Refused, "could not expose port 8000: 400 (bad request): not supported for VMs.");

        var failure = await Fails();

        failure.Code.ShouldBe(StatusCode.InvalidArgument);
        failure.Message.ShouldBe(
            "could not expose port 8000: 400 (bad request): not supported for VMs. Nothing was exposed. Sandbox box1 is a virtual machine, and only containers expose ports: set `vm: false` on the sandbox.");
    }

    [Theory]
    [InlineData(CloudErrorKind.Refused)]
    [InlineData(CloudErrorKind.Forbidden)]
    [InlineData(CloudErrorKind.Gone)]
    public async Task Create_RegionThatCannot_SaysWhichCan(CloudErrorKind kind)
    {
        _world.Cloud.ExposeFails = Sample.Failure(kind, "no port exposure in this region.");

        (await Fails()).Message.ShouldBe(
            "no port exposure in this region. Nothing was exposed. Not every region can expose ports, and sandbox box1 is in \"us-central\": where that is the reason, set `region: \"us\"` on the sandbox.");
    }

    [Fact]
    public async Task Create_RefusedAndNothingKnownOfTheSandbox_SaysWhatCanExpose()
    {
        _world.Cloud.ExposeFails = Sample.Failure(CloudErrorKind.Refused, "400: no.");
        _world.Cloud.FindFails = Sample.Failure(CloudErrorKind.ServerError, "500");

        (await Fails()).Message.ShouldBe(
            "400: no. Nothing was exposed. Only containers expose ports (`vm: false`), and not in every region (`region: \"us\"` can).");
    }

    [Fact]
    public async Task Create_ExposedAlready_SaysHowToImport()
    {
        _world.Cloud.Exposures.Add(new PortExposure("e9", "box1", 8000));
        _world.Cloud.ExposeFails = Sample.Failure(CloudErrorKind.Conflict, "409: port 8000 is exposed.");

        (await Fails()).Message.ShouldBe(
            "409: port 8000 is exposed. Nothing was exposed. Port 8000 is exposed already, as box1/e9; to take it over: `pulumi import sandboxes:index:ExposedPort it box1/e9`.");
    }

    [Fact]
    public async Task Create_SandboxEnded_GivesItsReason()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = SandboxStates.Terminated, ErrorType = "OOM_KILLED", ErrorMessage = "2 GiB used" };
        _world.Cloud.ExposeFails = Sample.Failure(CloudErrorKind.Conflict, "409: not running.");

        (await Fails()).Message.ShouldBe(
            "409: not running. Nothing was exposed. Sandbox box1 (web) has ended (TERMINATED: OOM_KILLED, 2 GiB used). Where this stack has it, `pulumi up --refresh` brings it back, and the port with it.");
    }

    [Fact]
    public async Task Create_SandboxUnknown_SaysSo()
    {
        _world.Cloud.Sandboxes.Clear();
        _world.Cloud.ExposeFails = Sample.Failure(CloudErrorKind.NotFound, "404: no such sandbox.");

        (await Fails()).Message.ShouldBe(
            "404: no such sandbox. Nothing was exposed. Sandbox box1 is gone: the cloud knows it no more. Where this stack has it, `pulumi up --refresh` brings it back, and the port with it.");
    }

    [Fact]
    public async Task Create_SandboxPaused_SaysHowToWakeIt()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = SandboxStates.Paused };
        _world.Cloud.ExposeFails = Sample.Failure(CloudErrorKind.Conflict, "409: paused.");

        (await Fails()).Message.ShouldEndWith("Nothing was exposed. Sandbox box1 is paused: run again when it runs.");
    }

    [Fact]
    public async Task Create_Stopped_SendsNothing()
    {
        var failure = await Should.ThrowAsync<ProviderException>(() =>
            _life.Create(_life.Check(("sandboxId", "box1"), ("port", 8000)), stop: new CancellationToken(canceled: true)));

        failure.Code.ShouldBe(StatusCode.Cancelled);
        _world.Cloud.Calls.ShouldBeEmpty();
    }

    private Task<ProviderException> Fails() =>
        Should.ThrowAsync<ProviderException>(() => _life.Create(_life.Check(("sandboxId", "box1"), ("port", 8000))));
}

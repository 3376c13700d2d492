using Pulumi;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Status = Sandboxes.Engine.Grpc.Status;

namespace Sandboxes.Sdk.Tests.Offline.Deployments;

public sealed class DeploymentRunTests
{
    [Fact]
    public async Task RunAsync_WhenTheProgramThrows_ReportsItAndExits32()
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await engine.RunAsync(() => throw new InvalidOperationException("the program is wrong"));

        exitCode.ShouldBe(32);
        var log = engine.Logs.ShouldHaveSingleItem();
        log.Severity.ShouldBe(LogSeverity.Error);
        log.Message.ShouldContain("failed with an unhandled exception");
        log.Message.ShouldContain("the program is wrong");
        engine.HasShutDown.ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_WhenAnApplyThrows_ReportsItOnce()
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await engine.RunAsync(() => new Dictionary<string, object?>
        {
            ["length"] = new Box("box", new BoxArgs { Image = "a" }).Id.Apply(_ => Throw()).Apply(length => length + 1),
        });

        exitCode.ShouldBe(32);
        engine.Logs.ShouldHaveSingleItem().Message.ShouldContain("apply is wrong");

        static int Throw() => throw new InvalidOperationException("apply is wrong");
    }

    [Fact]
    public async Task RunAsync_WhenARunExceptionIsThrown_ShowsItsMessageAlone()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(() => throw new RunException("Set the image."))).ShouldBe(32);
        engine.Logs.ShouldHaveSingleItem().Message.ShouldBe("Set the image.");
    }

    [Fact]
    public async Task RunAsync_WhenTheEngineRefusesAResource_FailsItsDependentsWithTheSameError()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = request => request.Name == "box"
            ? throw new RpcException(new Status(StatusCode.Unavailable, "the deployment ended"))
            : FakeEngine.Echo(request);
        var exitCode = await engine.RunAsync(() =>
        {
            var box = new Box("box", new BoxArgs { Image = "a" });
            return new Dictionary<string, object?> { ["url"] = new Port("web", new PortArgs { SandboxId = box.Id }).Url };
        });

        exitCode.ShouldBe(32);
        engine.Registrations.ShouldNotContain(request => request.Name == "web");
        engine.Logs.ShouldHaveSingleItem().Message.ShouldContain("the deployment ended");
    }

    [Fact]
    public async Task RunAsync_WhenTheProgramLogsAnError_Exits1()
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await engine.RunAsync(() =>
        {
            Log.Info("before");
            Log.Error("not good", new Box("box", new BoxArgs { Image = "a" }));
            return new Dictionary<string, object?>();
        });

        exitCode.ShouldBe(1);
        engine.Logs.Select(log => (log.Severity, log.Message, log.Urn)).ShouldBe(
            [(LogSeverity.Info, "before", ""), (LogSeverity.Error, "not good", FakeEngine.Urn("sandboxes:index:Sandbox", "box"))]);
    }

    [Fact]
    public async Task RunAsync_WithIndependentResources_RegistersThemAtTheSameTime()
    {
        await using var engine = await FakeEngine.StartAsync();
        using var bothArrived = new Barrier(2);
        engine.OnRegister = request =>
        {
            // Neither answer comes before both requests did.
            if (request.Custom)
                bothArrived.SignalAndWait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
            return FakeEngine.Echo(request);
        };
        (await engine.RunAsync(() => new Dictionary<string, object?>
        {
            ["one"] = new Box("one", new BoxArgs { Image = "a" }).Id,
            ["two"] = new Box("two", new BoxArgs { Image = "a" }).Id,
        })).ShouldBe(0);
    }

    [Fact]
    public async Task RunAsync_WithAStackClass_RegistersItsOutputProperties()
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await Deployment.RunAsync(engine.Settings(isDryRun: false), () => Registered(new ClassicStack()));

        exitCode.ShouldBe(0);
        engine.Outputs.ShouldHaveSingleItem().Outputs.Fields["boxId"].StringValue.ShouldBe("id-box");

        static Stack Registered(Stack stack)
        {
            stack.RegisterPropertyOutputs();
            return stack;
        }
    }

    [Fact]
    public async Task RunAsync_WhenAProgramIsNotStartedByTheEngine_SaysHowToStartIt() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }))).Message.ShouldContain("pulumi up");

    private sealed class ClassicStack : Stack
    {
        public ClassicStack() => BoxId = new Box("box", new BoxArgs { Image = "a" }).Id;

        [Output("boxId")]
        public Output<string> BoxId { get; set; }
    }
}

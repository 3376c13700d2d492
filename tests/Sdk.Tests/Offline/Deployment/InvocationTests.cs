using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Sandboxes;
using Pulumirpc;

namespace Sandboxes.Sdk.Tests.Offline.Deployments;

public sealed class InvocationTests
{
    [Fact]
    public async Task InvokeAsync_WithPlainArguments_GivesTheResult()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = _ => new ResourceInvokeResponse { Return = Struct.Parser.ParseJson("""{"sandboxes": [{"id": "sbx-1", "name": "one", "status": "RUNNING"}]}""") };
        var found = "";
        (await Deployment.RunAsync(engine.Settings(isDryRun: false), () => new Stack(async () =>
        {
            var result = await GetSandboxes.InvokeAsync(new GetSandboxesArgs { Labels = ["dev"], Active = true });
            found = result.Sandboxes.Single().Id;
            return new Dictionary<string, object?>();
        }, options: null))).ShouldBe(0);

        found.ShouldBe("sbx-1");
        var invoke = engine.Invokes.ShouldHaveSingleItem();
        invoke.Tok.ShouldBe("sandboxes:index:getSandboxes");
        invoke.Args.ShouldBe(Struct.Parser.ParseJson("""{"labels": ["dev"], "active": true}"""));
        invoke.Version.ShouldBe(typeof(Sandbox).Assembly.GetName().Version!.ToString(3));
    }

    [Fact]
    public async Task Invoke_OfASecretArgument_KeepsTheResultsOwnMarks()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = _ => new ResourceInvokeResponse
        {
            Return = Struct.Parser.ParseJson("""{"logs": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hush"}}"""),
        };
        (await engine.RunAsync(() => new Dictionary<string, object?>
        {
            ["logs"] = GetSandboxLogs.Invoke(new GetSandboxLogsInvokeArgs { SandboxId = Output.CreateSecret("sbx-1") }).Apply(result => result.Logs),
        })).ShouldBe(0);
        engine.Outputs.ShouldHaveSingleItem().Outputs.Fields["logs"].StructValue.Fields["value"].StringValue.ShouldBe("hush");
    }

    [Fact]
    public async Task Invoke_ThatWaitsForAResourceNotCreatedYet_MakesNoCall()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnRegister = FakeEngine.EchoPreview;
        (await engine.RunAsync(() =>
        {
            var box = new Box("box", new BoxArgs { Image = "a" });
            var ports = GetExposedPorts.Invoke(new GetExposedPortsInvokeArgs(), new InvokeOutputOptions { DependsOn = { box } });
            return new Dictionary<string, object?> { ["count"] = ports.Apply(result => result.Ports.Length) };
        }, isDryRun: true)).ShouldBe(0);
        engine.Invokes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Invoke_ThatTheProviderRefuses_FailsWithItsReasons()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.OnInvoke = _ => new ResourceInvokeResponse { Failures = { new CheckFailure { Property = "sandboxId", Reason = "is not an id" } } };
        (await engine.RunAsync(() => new Dictionary<string, object?>
        {
            ["status"] = GetSandbox.Invoke(new GetSandboxInvokeArgs { SandboxId = "?" }).Apply(result => result.Status),
        })).ShouldBe(32);
        engine.Logs.ShouldHaveSingleItem().Message.ShouldBe("Invoke of 'sandboxes:index:getSandbox' failed: is not an id (sandboxId)");
    }
}

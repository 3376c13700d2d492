using Pulumi;
using Pulumi.Sandboxes;
using Pulumirpc;

namespace Sandboxes.Sdk.Tests.Offline;

/// <summary>Programs equal to the recorded ones send what those sent.</summary>
public sealed class RecordedProgramTests
{
    [Theory]
    [InlineData(true, "node-program-preview")]
    [InlineData(false, "node-program-update")]
    public async Task Register_InAProgramEqualToNodes_SendsWhatNodeSends(bool isDryRun, string recording)
    {
        var recorded = RecordedProgram.Read(recording);
        await using var engine = await FakeEngine.StartAsync();
        recorded.Play(engine);

        (await RunAsync(engine, isDryRun, "trace", NodeProgram)).ShouldBe(0);

        engine.Registrations.Select(AsNode).ShouldBe(recorded.Registrations.Values.Select(call => AsNode(call.Request)), ignoreOrder: true);
        engine.Outputs.ShouldBe(recorded.Outputs, ignoreOrder: true);
        engine.Invokes.Select(invoke => (invoke.Tok, invoke.Args)).ShouldBe(recorded.Invokes.Select(call => (call.Request.Tok, call.Request.Args)));
        engine.HasShutDown.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, "lifecycle-preview")]
    [InlineData(false, "lifecycle-update")]
    public async Task Register_WithTheSdk_SendsTheSameInputsAndItsDefaults(bool isDryRun, string recording)
    {
        var recorded = RecordedProgram.Read(recording);
        await using var engine = await FakeEngine.StartAsync();
        recorded.Play(engine);

        (await RunAsync(engine, isDryRun, "trace", SdkProgram)).ShouldBe(0);

        foreach (var (request, _) in recorded.Registrations.Values)
        {
            var sent = AsNode(engine.Registration(request.Name));
            foreach (var name in (string[])["waitUntilReady", "whenEnded", "protocol"])
                sent.Object.Fields.Remove(name);
            foreach (var name in (string[])["waitUntilReady", "whenEnded", "protocol"])
                sent.PropertyDependencies.Remove(name);
            sent.ShouldBe(AsNode(request));
        }

        engine.Registration("box").Object.Fields["whenEnded"].StringValue.ShouldBe("recreate");
        engine.Registration("box").Version.ShouldBe(typeof(Sandbox).Assembly.GetName().Version!.ToString(3));
        engine.Outputs.ShouldBe(recorded.Outputs);
    }

    private static Dictionary<string, object?> NodeProgram()
    {
        var team = new Team("team");
        var web = new Port("web", new PortArgs { SandboxId = team.Box.Id, Number = 8000 }, new CustomResourceOptions
        {
            DependsOn = { team },
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5) },
        });
        var found = GetSandbox.Invoke(new GetSandboxInvokeArgs { SandboxId = team.Box.Id });
        return new Dictionary<string, object?>
        {
            ["url"] = web.Url,
            ["id"] = team.Box.Id,
            ["length"] = team.Box.Id.Apply(id => id.Length),
            ["hidden"] = Output.CreateSecret("hush"),
            ["found"] = found.Apply(sandbox => sandbox.Image),
        };
    }

    private static Dictionary<string, object?> SdkProgram()
    {
        var box = new Sandbox("box", new SandboxArgs
        {
            Image = "python:3.11-slim",
            EnvironmentVars = { ["LOG_LEVEL"] = "info", ["GREETING"] = "hello" },
            Labels = { "dev", "web" },
            Secrets = new Dictionary<string, string> { ["TOKEN"] = "s3cret-value" },
            CpuCores = 2,
        });
        var web = new ExposedPort("web", new ExposedPortArgs { SandboxId = box.Id, Port = 8000 });
        return new Dictionary<string, object?> { ["url"] = web.Url, ["id"] = box.Id };
    }

    private static Task<int> RunAsync(FakeEngine engine, bool isDryRun, string project, Func<Dictionary<string, object?>> program) =>
        Deployment.RunAsync(engine.Settings(isDryRun, project), () => new Stack(() => Task.FromResult<IDictionary<string, object?>>(program()), options: null));

    // What differs between the languages' SDKs and not between the programs: capabilities they announce, how they write
    // a duration, the parent that Node adds to an alias, and the version of a generated SDK.
    private static RegisterResourceRequest AsNode(RegisterResourceRequest request)
    {
        var copy = request.Clone();
        copy.SupportsPartialValues = false;
        copy.AcceptsByteString = false;
        copy.AliasSpecs = false;
        copy.Version = "";
        copy.CustomTimeouts = request.CustomTimeouts is { Create: "5m" or "300000000000ns" }
            ? new RegisterResourceRequest.Types.CustomTimeouts { Create = "5m" }
            : null;
        foreach (var alias in copy.Aliases)
            alias.Spec.ClearParent();
        return copy;
    }
}

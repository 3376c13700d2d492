using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Sandbox;

/// <summary>Refresh, then check, then diff: nothing shows that the user did not do, whatever the cloud made of the request.</summary>
public class SandboxFixedPointTests
{
    private readonly World _world = new();

    public static TheoryData<string, string> Cases => new()
    {
        { "plain", "verbatim" },
        { "plain", "canonical" },
        { "plain", "silent" },
        { "full", "verbatim" },
        { "full", "canonical" },
        { "full", "silent" },
        { "vm", "verbatim" },
        { "vm", "canonical" },
        { "vm", "silent" },
        { "closed", "verbatim" },
        { "closed", "canonical" },
        { "closed", "silent" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Refresh_AfterCreate_ShowsNothing(string program, string server)
    {
        var inputs = _world.Check(Program(program));
        _world.Cloud.Make = spec => Answer(Sample.From(spec, "box1") with { Status = "RUNNING", StartedAt = Sample.Created }, server);
        var created = await _world.Create(inputs);

        var found = (await _world.Read(inputs, created.State))!;

        found.Inputs.ShouldBe(inputs);
        found.State.ShouldBe(created.State);
        _world.Check(found.Inputs).ShouldBe(inputs);
        _world.Diff(found.Inputs, found.State, inputs).Changed.ShouldBeFalse();
        _world.Diff(inputs, created.State, found.Inputs).Changed.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Import_OfWhatWasCreated_GivesACleanPreview(string program, string server)
    {
        _world.Cloud.Make = spec => Answer(Sample.From(spec, "box1") with { Status = "RUNNING", StartedAt = Sample.Created }, server);
        await _world.Create(_world.Check(Program(program)));

        var found = (await _world.Read(null))!;

        _world.Check(found.Inputs).ShouldBe(found.Inputs);
        _world.Diff(found.Inputs, found.State, found.Inputs).Changed.ShouldBeFalse();
        found.Inputs.Texts("labels")?.ShouldAllBe(label => !label.StartsWith("pulumi-"));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("closed")]
    public async Task Import_UnderTheProgramThatMadeIt_ReplacesNothing(string program)
    {
        _world.Cloud.Make = spec => Sample.From(spec, "box1") with { Status = "RUNNING", StartedAt = Sample.Created };
        var inputs = _world.Check(Program(program));
        await _world.Create(inputs);

        var found = (await _world.Read(null))!;

        _world.Diff(found.Inputs, found.State, inputs).Replaces.ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_PlainSandbox_WritesNoDefaults()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { StartCommand = "tail -f /dev/null" };

        (await _world.Read(null))!.Inputs.ShouldBe(Bag.Of(
            ("name", "web"), ("image", "python:3.11-slim"), ("memoryGb", 2), ("diskSizeGb", 5), ("waitUntilReady", true), ("whenEnded", "recreate")), ignoreOrder: true);
    }

    [Fact]
    public async Task Import_SandboxWithEverything_WritesWhatAProgramWould()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.RunningVm with
        {
            CpuCores = 4,
            GpuCount = 1,
            GpuType = "H200_141GB",
            TimeoutMinutes = -7,
            IdleTimeoutMinutes = 30,
            Egress = new EgressRules(["api.example.com"], null),
            EnvironmentVars = new Dictionary<string, string> { ["A"] = "1" },
            Labels = ["x", "pulumi-stack=other", "pulumi-project=p", "pulumi-urn=u"],
            TeamId = "team1",
        };

        var inputs = (await _world.Read(null))!.Inputs;

        inputs.Number("cpuCores").ShouldBe(4);
        inputs.Text("gpuType").ShouldBe("H200_141GB");
        inputs.Number("timeoutMinutes").ShouldBe(-1);
        inputs.Texts("networkAllowlist").ShouldBe(["api.example.com"]);
        inputs.Texts("labels").ShouldBe(["x"]);
        inputs.TextMap("environmentVars").ShouldBe(new Dictionary<string, string> { ["A"] = "1" });
        inputs.Text("teamId").ShouldBe("team1");
    }

    private static PropertyMap Program(string program)
    {
        (string, object?)[] common = [("name", "web"), ("image", "python:3.11-slim")];
        (string, object?)[] more = program switch
        {
            "full" =>
            [
                ("cpuCores", 2), ("memoryGb", 4), ("diskSizeGb", 8), ("startCommand", "sleep 9"), ("timeoutMinutes", 120), ("idleTimeoutMinutes", 9),
                ("labels", new[] { "b", "a", "b" }), ("region", "us"), ("teamId", "team1"), ("networkAccess", true), ("guaranteed", true),
                ("environmentVars", Bag.Of(("A", "1"), ("B", Bag.Secret("hidden")))), ("secrets", Bag.Secret(Bag.Of(("KEY", "hidden too")))),
                ("advancedConfigs", Bag.Of(("mine", Bag.Of(("deep", 1))))),
            ],
            "vm" => [("vm", true), ("timeoutMinutes", -1), ("networkAllowlist", new[] { "API.example.com", "10.0.0.1", "10.1.2.3/8" })],
            "closed" => [("vm", true), ("networkAccess", false)],
            _ => [],
        };
        return Bag.Of([.. common, .. more]);
    }

    private static SandboxInfo Answer(SandboxInfo made, string server) => server switch
    {
        "canonical" => made with
        {
            Image = "docker.io/library/" + made.Image,
            Labels = [.. made.Labels.Reverse().Distinct()],
            Region = "us-central",
            TimeoutMinutes = made.TimeoutMinutes < 0 ? -99 : made.TimeoutMinutes,
            EnvironmentVars = made.EnvironmentVars?.Append(new("SANDBOX_ID", "box1")).ToDictionary(),
            AdvancedConfigs = made.AdvancedConfigs is null ? null : [new("vmEgressPolicy", 1), new("mine", new System.Text.Json.Nodes.JsonObject { ["deep"] = 1, ["added"] = 2 })],
            Egress = made.Egress?.Allowlist is { Count: > 0 } ? new EgressRules(["10.0.0.1/32", "10.0.0.0/8", "api.example.com"], null) : made.Egress,
        },
        "silent" => made with
        {
            StartCommand = null,
            GpuCount = null,
            NetworkAccess = null,
            Egress = null,
            IdleTimeoutMinutes = null,
            EnvironmentVars = null,
            AdvancedConfigs = null,
            TeamId = null,
            Region = null,
        },
        _ => made,
    };
}

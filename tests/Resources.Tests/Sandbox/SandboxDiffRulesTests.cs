using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.Sandbox;

public class SandboxDiffRulesTests
{
    private readonly World _world = new();

    [Theory]
    [InlineData("image", "python", "docker.io/library/python:latest")]
    [InlineData("timeoutMinutes", -1, -5)]
    [InlineData("gpuType", "h200_141gb", "H200_141GB")]
    public void Same_AnotherSpelling_IsNoChange(string property, object old, object now) =>
        Same(property, Bag.Value(old), Bag.Value(now)).ShouldBeTrue();

    [Theory]
    [InlineData("image", "python:3.11", "python:3.12")]
    [InlineData("timeoutMinutes", 60, -1)]
    [InlineData("cpuCores", 1, 2)]
    [InlineData("region", "us", "us-central")]
    public void Same_AnotherMeaning_IsAChange(string property, object old, object now) =>
        Same(property, Bag.Value(old), Bag.Value(now)).ShouldBeFalse();

    [Theory]
    [InlineData("cpuCores", 1)]
    [InlineData("gpuCount", 0)]
    [InlineData("timeoutMinutes", 60)]
    [InlineData("networkAccess", true)]
    [InlineData("whenEnded", "recreate")]
    [InlineData("startCommand", "tail -f /dev/null")]
    public void Same_DefaultLeftOutOrWritten_IsNoChange(string property, object written)
    {
        Same(property, PropertyValue.Null.Value, Bag.Value(written)).ShouldBeTrue();
        Same(property, Bag.Value(written), PropertyValue.Null.Value).ShouldBeTrue();
    }

    [Theory]
    [InlineData("memoryGb", 2)]
    [InlineData("diskSizeGb", 10)]
    public void Same_DefaultThatDependsOnTheCloud_MayBeLeftOutButNotAdded(string property, int written)
    {
        Same(property, Bag.Value(written), PropertyValue.Null.Value).ShouldBeTrue();
        Same(property, PropertyValue.Null.Value, Bag.Value(written)).ShouldBeFalse();
    }

    [Fact]
    public void Same_EmptyAllowlistAndNone_Differ()
    {
        Same("networkAllowlist", Bag.Value(Array.Empty<object>()), PropertyValue.Null.Value).ShouldBeFalse();
        Same("networkDenylist", Bag.Value(Array.Empty<object>()), PropertyValue.Null.Value).ShouldBeTrue();
    }

    [Fact]
    public void Diff_WritingDownWhatIsSoAlready_ReplacesNothing()
    {
        var state = Bag.Of(("name", "web"), ("image", "python:3.11-slim"), ("memoryGb", 2), ("region", "us-central"), ("status", "RUNNING"));

        var diff = _world.Diff(_world.Check(), state, _world.Check(("memoryGb", 2), ("region", "us")));

        diff.Diffs.ShouldBe(["memoryGb", "region"], ignoreOrder: true);
        diff.Replaces.ShouldBeEmpty();
    }

    [Fact]
    public void Diff_AskingForAnotherSize_Replaces()
    {
        var state = Bag.Of(("memoryGb", 2), ("status", "RUNNING"));

        _world.Diff(_world.Check(), state, _world.Check(("memoryGb", 4))).Replaces.ShouldBe(["memoryGb"]);
        _world.Diff(_world.Check(("memoryGb", 4)), Bag.Of(("memoryGb", 4)), _world.Check()).Replaces.ShouldBe(["memoryGb"]);
    }

    [Theory]
    [InlineData(true, "RUNNING", false)]
    [InlineData(true, "PENDING", false)]
    [InlineData(true, "TERMINATED", true)]
    [InlineData(false, "RUNNING", true)]
    public void Diff_NetworkRules_AreInPlaceOnlyOnALivingVm(bool vm, string status, bool replaces)
    {
        var state = Bag.Of(("vm", vm), ("status", status), ("startedAt", "2026-01-01T00:00:00Z"));

        var diff = _world.Diff(_world.Check(("whenEnded", "keep")), state, _world.Check(("whenEnded", "keep"), ("networkAccess", false)));

        diff.Diffs.ShouldBe(["networkAccess"]);
        diff.Replaces.Count.ShouldBe(replaces ? 1 : 0);
    }

    [Fact]
    public void Diff_SecretsChanged_Replaces() => _world.Diff(
        _world.Check(("secrets", Bag.Of(("K", "old value")))), Bag.Of(("status", "RUNNING")), _world.Check(("secrets", Bag.Of(("K", "new value")))))
        .Replaces.ShouldBe(["secrets"]);

    [Fact]
    public void Diff_WhenEndedAndWaitUntilReady_AreUpdates() => _world.Diff(
        _world.Check(), Bag.Of(("status", "RUNNING")), _world.Check(("whenEnded", "keep"), ("waitUntilReady", false)))
        .Replaces.ShouldBeEmpty();

    [Theory]
    [InlineData("RUNNING", "recreate", true, null)]
    [InlineData("PENDING", "recreate", false, null)]
    [InlineData("TERMINATED", "recreate", true, "status")]
    [InlineData("TERMINATED", "keep", true, null)]
    [InlineData("ERROR", "keep", false, "status")]
    [InlineData("TIMEOUT", "recreate", true, "status")]
    public void Useless_StateOfSandbox_SaysWhetherItIsReplaced(string status, string whenEnded, bool started, string? expected) =>
        SandboxDiffRules.All.Useless(Bag.Of(("status", status), ("startedAt", started ? "2026-01-01T00:00:00Z" : null)), Bag.Of(("whenEnded", whenEnded)))
            .ShouldBe(expected);

    [Fact]
    public void Diff_SandboxThatEnded_IsReplacedWithoutAnyChange()
    {
        var diff = _world.Diff(_world.Check(), Bag.Of(("status", "ERROR")), _world.Check());

        diff.Replaces.ShouldBe(["status"]);
        diff.DetailedDiff.Keys.ShouldBe(["status"]);
    }

    [Fact]
    public void Stables_AreOutputsOfTheSchema() =>
        SandboxDiffRules.All.Stables.ShouldBeSubsetOf(World.Schema.Outputs.Properties.Select(property => property.Name));

    private static bool Same(string property, PropertyValue old, PropertyValue now) => SandboxDiffRules.All.Same[property](old, now);
}

using Sandboxes.Clouds;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Sandbox;

/// <summary>What the program asked for and the cloud no longer has shows as a changed input.</summary>
public class SandboxDriftTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Read_NetworkRulesChangedElsewhere_AreUpdatedInPlace()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.RunningVm with { Egress = new EgressRules(["evil.example"], null) };
        var inputs = _world.Check(("vm", true), ("networkAllowlist", new[] { "api.example.com" }));

        var found = (await _world.Read(inputs))!;

        found.Inputs.Texts("networkAllowlist").ShouldBe(["evil.example"]);
        var diff = _world.Diff(found.Inputs, found.State, inputs);
        diff.Diffs.ShouldBe(["networkAllowlist"]);
        diff.Replaces.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_AccessOpenedElsewhere_Shows()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.RunningVm;
        var inputs = _world.Check(("vm", true), ("networkAccess", false));

        var found = (await _world.Read(inputs))!;

        _world.Diff(found.Inputs, found.State, inputs).Diffs.ShouldBe(["networkAccess"]);
    }

    [Fact]
    public async Task Read_NetworkUnmanaged_StaysOutOfTheInputs()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.RunningVm with { Egress = new EgressRules(["a.b"], null) };
        var inputs = _world.Check();

        var found = (await _world.Read(inputs))!;

        found.Inputs.ShouldBe(inputs);
        found.State.Texts("networkAllowlist").ShouldBe(["a.b"]);
    }

    [Fact]
    public async Task Read_EnvironmentChanged_ShowsThatEntryAndKeepsTheOthersSecret()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with
        {
            EnvironmentVars = new Dictionary<string, string> { ["A"] = "other", ["B"] = "hidden", ["SERVER"] = "made" },
        };
        var inputs = _world.Check(("environmentVars", Bag.Of(("A", "1"), ("B", Bag.Secret("hidden")), ("C", "gone"))));

        var found = (await _world.Read(inputs))!;

        _world.Diff(found.Inputs, found.State, inputs).DetailedDiff.Keys.ShouldBe(["environmentVars.A", "environmentVars.C"], ignoreOrder: true);
        found.Inputs.Find("environmentVars").ShouldBe(Bag.Value(Bag.Of(("A", "other"), ("B", Bag.Secret("hidden")))));
    }

    [Fact]
    public async Task Read_SecretEntryChanged_StaysSecret()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { EnvironmentVars = new Dictionary<string, string> { ["B"] = "changed" } };

        var found = (await _world.Read(_world.Check(("environmentVars", Bag.Of(("B", Bag.Secret("hidden")))))))!;

        found.Inputs.Find("environmentVars").ShouldBe(Bag.Value(Bag.Of(("B", Bag.Secret("changed")))));
        found.State.Find("environmentVars").ShouldBe(found.Inputs.Find("environmentVars"));
    }

    [Theory]
    [InlineData("image", "node:22")]
    [InlineData("name", "other")]
    public async Task Read_OtherFactThanAsked_Replaces(string property, string actual)
    {
        _world.Cloud.Sandboxes["box1"] = property == "image" ? Sample.Running with { Image = actual } : Sample.Running with { Name = actual };
        var inputs = _world.Check();

        var found = (await _world.Read(inputs))!;

        found.Inputs.Text(property).ShouldBe(actual);
        _world.Diff(found.Inputs, found.State, inputs).Replaces.ShouldBe([property]);
    }

    [Fact]
    public async Task Read_StatusAndExpiryMoved_IsOutputOnly()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { Status = "PAUSED", StartedAt = Sample.Created.AddMinutes(5) };
        var inputs = _world.Check();

        (await _world.Read(inputs))!.Inputs.ShouldBe(inputs);
    }

    [Fact]
    public async Task Read_MaskedSecretAmongVariables_StaysOutOfTheState()
    {
        _world.Cloud.Sandboxes["box1"] = Sample.Running with { EnvironmentVars = new Dictionary<string, string> { ["KEY"] = "***" } };
        var inputs = _world.Check(("secrets", Bag.Secret(Bag.Of(("KEY", "hidden")))));

        var found = (await _world.Read(inputs))!;

        found.State.Find("environmentVars").ShouldBeNull();
        found.State.Find("secrets").ShouldBe(Bag.Secret(Bag.Of(("KEY", "hidden"))));
    }
}

using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

public class SchemaCheckTests
{
    [Fact]
    public void Run_CleanInputs_GetTheSchemasDefaults()
    {
        var result = SchemaCheck.Run(Committed.Sandbox.Inputs, Bag.Of("""{ "image": "i", "timeoutMinutes": -1, "gpuCount": 3.0 }"""));

        result.Failures.ShouldBeEmpty();
        result.Inputs.ShouldBeBag(Bag.Of("""{ "image": "i", "timeoutMinutes": -1, "gpuCount": 3, "waitUntilReady": true, "whenEnded": "recreate" }"""));
    }

    [Fact]
    public void Run_NothingToAdd_GivesTheSameBagBack()
    {
        var bag = Bag.Of("""{ "image": "i", "waitUntilReady": false, "whenEnded": "keep" }""");

        SchemaCheck.Run(Committed.Sandbox.Inputs, bag).Inputs.ShouldBeSameAs(bag);
    }

    [Fact]
    public void Run_SeveralMistakes_AreToldAtOnceInTheSchemasOrder()
    {
        var result = SchemaCheck.Run(Committed.Sandbox.Inputs, Bag.Of("""
            { "zone": 1, "labels": "x", "cpuCores": 99, "environmentVars": { "B": 1, "A": 2 }, "imagee": "i", "networkAllowlist": ["a", "b", 3] }
            """));

        result.Failures.Select(failure => failure.Property).ShouldBe(
            ["image", "cpuCores", "networkAllowlist[2]", "environmentVars.A", "environmentVars.B", "labels", "imagee", "zone"]);
    }

    [Fact]
    public void Run_SchemaSecret_IsMarkedAlsoOnFailure()
    {
        var result = SchemaCheck.Run(Committed.Sandbox.Inputs, Bag.Of("""{ "secrets": { "TOKEN": "t", "N": 1 } }"""));

        result.Failures.Select(failure => failure.Property).ShouldBe(["image", "secrets.N"]);
        result.Inputs["secrets"].ShouldBe(Bag.Of("""{ "x": {"$secret": { "TOKEN": "t", "N": 1 }} }""")["x"]);
    }

    [Fact]
    public void Run_UnknownsAnywhere_PassAndStay()
    {
        var bag = Bag.Of($$"""
            { "image": "{{Bag.UnknownText}}", "cpuCores": "{{Bag.UnknownText}}", "labels": ["{{Bag.UnknownText}}"], "environmentVars": { "A": {"$secret": "{{Bag.UnknownText}}"} },
              "whenEnded": "{{Bag.UnknownText}}", "waitUntilReady": "{{Bag.UnknownText}}", "secrets": "{{Bag.UnknownText}}" }
            """);

        var result = SchemaCheck.Run(Committed.Sandbox.Inputs, bag);

        result.Failures.ShouldBeEmpty();
        result.Inputs.ShouldBeBag(bag.With("secrets", new PropertyValue.Secret(new PropertyValue.Unknown())));
    }

    [Fact]
    public void Run_UnknownAmongTooManyEntries_StillCounts()
    {
        var entries = string.Join(',', Enumerable.Repeat($"\"{Bag.UnknownText}\"", 1025));

        SchemaCheck.Run(Committed.Sandbox.Inputs, Bag.Of($$"""{ "image": "i", "networkDenylist": [{{entries}}] }""")).Failures.ShouldHaveSingleItem()
            .Reason.ShouldBe("it has 1025 entries; at most 1024 entries are accepted");
    }

    [Fact]
    public void Run_NullAndInternalKeys_CountAsAbsent()
    {
        var result = SchemaCheck.Run(Committed.Sandbox.Inputs, Bag.Of("""
            { "image": "i", "region": null, "waitUntilReady": null, "nothing": null, "__defaults": ["x"], "environmentVars": { "A": null, "__B": "b" } }
            """));

        result.Failures.ShouldBeEmpty();
        result.Inputs.ShouldBeBag(Bag.Of("""{ "image": "i", "waitUntilReady": true, "whenEnded": "recreate", "environmentVars": { "__B": "b" } }"""));
    }

    [Fact]
    public void Run_SecretsAndOutputs_AreCheckedInsideTheirWrappers()
    {
        var bag = Bag.Of("""{ "image": {"$secret": "i"} }""")
            .With("cpuCores", new PropertyValue.Output(PropertyValue.Of(99), false, ["urn:a"]))
            .With("labels", new PropertyValue.Output(null, false, []));

        SchemaCheck.Run(Committed.Sandbox.Inputs, bag).Failures.ShouldHaveSingleItem().Property.ShouldBe("cpuCores");
    }

    [Fact]
    public void Run_CharactersBeyondTheBasicPlane_CountOnce()
    {
        var name = string.Concat(Enumerable.Repeat("😀", 100));

        SchemaCheck.Run(Committed.Sandbox.Inputs, Bag.Of("""{ "image": "i" }""").With("name", PropertyValue.Of(name))).Failures.ShouldBeEmpty();
    }

    [Fact]
    public void Run_AnyValue_MayHoldAnything()
    {
        var bag = Bag.Of("""{ "image": "i", "advancedConfigs": { "a": [null, { "b": 1 }], "c": null } }""");

        SchemaCheck.Run(Committed.Sandbox.Inputs, bag).Inputs["advancedConfigs"].ShouldBe(bag["advancedConfigs"]);
    }

    /// <summary>Recorded from the real engine.</summary>
    [Fact]
    public void Run_ReservedPortOfAnUnknownSandbox_IsRefused() =>
        SchemaCheck.Run(Committed.ExposedPort.Inputs, Bag.Of($$"""{ "port": 8080, "sandboxId": "{{Bag.UnknownText}}" }""")).Failures.ShouldHaveSingleItem()
            .ShouldBe(new CheckFailure("port", "8080 is reserved by the sandbox; choose a port from 22 to 9000 other than 2222, 8080 and 8081"));
}

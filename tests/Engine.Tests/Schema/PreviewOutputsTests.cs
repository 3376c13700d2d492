using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

public class PreviewOutputsTests
{
    private static readonly DiffRules Rules = DiffRules.None with { Stables = ["createdAt"] };

    [Fact]
    public void ForCreate_Inputs_AreEchoedAndTheRestIsUnknownOfItsKind()
    {
        var outputs = PreviewOutputs.ForCreate(Committed.Sandbox, Bag.Of("""{ "image": {"$secret": "i"}, "labels": ["a"], "secrets": { "T": "t" } }"""));

        outputs["image"].ShouldBe(new PropertyValue.Secret(PropertyValue.Of("i")));
        outputs["labels"].ShouldBe(PropertyValue.Of(["a"]));
        outputs["secrets"].ShouldBe(Bag.Of("""{ "x": {"$secret": {"T": "t"}} }""")["x"]);
        outputs["status"].ShouldBe(new PropertyValue.Unknown(UnknownKind.String));
        outputs["exitCode"].ShouldBe(new PropertyValue.Unknown(UnknownKind.Number));
        outputs["networkAccess"].ShouldBe(new PropertyValue.Unknown(UnknownKind.Bool));
        outputs["networkAllowlist"].ShouldBe(new PropertyValue.Unknown(UnknownKind.Array));
        outputs["environmentVars"].ShouldBe(new PropertyValue.Unknown(UnknownKind.Object));
        outputs.Keys.ShouldBe(Committed.Sandbox.Outputs.Properties.Select(output => output.Name));
    }

    [Fact]
    public void ForCreate_UnknownInput_StaysUnknown() =>
        PreviewOutputs.ForCreate(Committed.Sandbox, Bag.Of($$"""{ "image": "{{Bag.UnknownText}}" }"""))["image"].IsUnknown.ShouldBeTrue();

    [Fact]
    public void ForCreate_UnsetSecretOutput_IsASecretUnknown() =>
        PreviewOutputs.ForCreate(Committed.Sandbox, Bag.Of("{}"))["secrets"].ShouldBe(new PropertyValue.Secret(new PropertyValue.Unknown(UnknownKind.Object)));

    [Fact]
    public void ForUpdate_OnlyWhatTheUpdateMayChange_IsUnknown()
    {
        var outputs = PreviewOutputs.ForUpdate(
            Committed.Sandbox,
            Rules,
            oldInputs: Bag.Of("""{ "image": "i", "networkAllowlist": ["a"], "idleTimeoutMinutes": 5 }"""),
            oldState: Bag.Of("""{ "image": "i", "networkAllowlist": ["a"], "idleTimeoutMinutes": 5, "cpuCores": 1, "createdAt": "t", "status": "RUNNING" }"""),
            inputs: Bag.Of("""{ "image": "i", "networkAllowlist": ["b"] }"""));

        outputs["networkAllowlist"].ShouldBe(PropertyValue.Of(["b"]));
        outputs["createdAt"].ShouldBe(PropertyValue.Of("t"));
        outputs["cpuCores"].ShouldBe(PropertyValue.Of(1), "a default of the server's own that nobody touches");
        outputs["idleTimeoutMinutes"].IsUnknown.ShouldBeTrue("it was set and is no longer");
        outputs["status"].IsUnknown.ShouldBeTrue();
        outputs.ContainsKey("region").ShouldBeFalse("it was never there");
    }
}

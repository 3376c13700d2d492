using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

public class DiffRulesTests
{
    [Fact]
    public void Same_TwoSpellings_AreNoDifference()
    {
        var rules = DiffRules.None with { Same = Rule("image", (one, other) => string.Equals(Text(one), Text(other), StringComparison.OrdinalIgnoreCase)) };

        Diff(rules, """{ "image": {"$secret": "A"} }""", """{ "image": "a" }""").Changed.ShouldBeFalse();
        Diff(rules, """{ "image": "A" }""", """{ "image": "b" }""").Changed.ShouldBeTrue();
    }

    [Fact]
    public void Same_AbsentAndDefault_ComeAsNull()
    {
        var rules = DiffRules.None with { Same = Rule("gpuCount", (one, other) => Number(one) == Number(other)) };

        Diff(rules, "{}", """{ "gpuCount": 0 }""").Changed.ShouldBeFalse();
        Diff(rules, """{ "gpuCount": 1 }""", "{}").Changed.ShouldBeTrue();
    }

    [Fact]
    public void Same_UnknownValue_IsNotAsked()
    {
        var rules = DiffRules.None with { Same = Rule("labels", (_, _) => throw new InvalidOperationException("asked")) };

        Diff(rules, """{ "labels": ["a"] }""", $$"""{ "labels": ["{{Bag.UnknownText}}"] }""").Changed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{ "vm": true }""", false)]
    [InlineData("""{ "vm": false }""", true)]
    public void Replaces_ByState_OverridesTheSchema(string state, bool replaces)
    {
        var rules = DiffRules.None with
        {
            Replaces = new Dictionary<string, Func<PropertyMap, PropertyMap, PropertyMap, bool>> { ["networkAllowlist"] = (old, _, _) => old["vm"] == PropertyValue.Of(false) },
        };

        var diff = SchemaDiff.Run(Committed.Sandbox, rules, Bag.Of("{}"), Bag.Of(state), Bag.Of("""{ "networkAllowlist": ["a"] }"""));

        diff.Replaces.ShouldBe(replaces ? ["networkAllowlist"] : []);
        diff.DetailedDiff["networkAllowlist"].Kind.ShouldBe(replaces ? DiffKind.AddReplace : DiffKind.Add);
    }

    [Fact]
    public void DeleteBeforeReplace_OnlyAskedForAReplacement_SeesNoUnknowns()
    {
        var rules = DiffRules.None with { DeleteBeforeReplace = (olds, news) => olds.ContainsKey("image") && !news.ContainsKey("image") };

        Diff(rules, """{ "image": "i" }""", $$"""{ "image": "{{Bag.UnknownText}}" }""").DeleteBeforeReplace.ShouldBeTrue();
        Diff(rules, """{ "image": "i", "whenEnded": "keep" }""", """{ "image": "i", "whenEnded": "recreate" }""").DeleteBeforeReplace.ShouldBeFalse();
    }

    [Fact]
    public void Stables_OnlyOfAnUpdateInPlace()
    {
        var rules = DiffRules.None with { Stables = ["createdAt"] };

        Diff(rules, """{ "whenEnded": "keep" }""", """{ "whenEnded": "recreate" }""").Stables.ShouldBe(["createdAt"]);
        Diff(rules, """{ "image": "a" }""", """{ "image": "b" }""").Stables.ShouldBeEmpty();
    }

    [Fact]
    public void Useless_State_ReplacesWithoutAnyOtherChange()
    {
        var rules = DiffRules.None with { Useless = (state, _) => state.Find("status") == PropertyValue.Of("ERROR") ? "status" : null };
        var inputs = Bag.Of("""{ "image": "i" }""");

        var diff = SchemaDiff.Run(Committed.Sandbox, rules, inputs, Bag.Of("""{ "image": "i", "status": "ERROR" }"""), inputs);

        diff.Changed.ShouldBeTrue();
        diff.Replaces.ShouldBe(["status"]);
        diff.Diffs.ShouldBe(["status"]);
        diff.DetailedDiff["status"].ShouldBe(new PropertyDiff(DiffKind.UpdateReplace, InputDiff: false));
        SchemaDiff.Run(Committed.Sandbox, rules, inputs, Bag.Of("""{ "status": "RUNNING" }"""), inputs).Changed.ShouldBeFalse();
    }

    private static Dictionary<string, Func<PropertyValue, PropertyValue, bool>> Rule(string property, Func<PropertyValue, PropertyValue, bool> same) => new() { [property] = same };

    private static string Text(PropertyValue value) => ((PropertyValue.Text)value).Value;

    private static double Number(PropertyValue value) => value is PropertyValue.Number number ? number.Value : 0;

    private static DiffResult Diff(DiffRules rules, string olds, string news) => SchemaDiff.Run(Committed.Sandbox, rules, Bag.Of(olds), PropertyMap.Empty, Bag.Of(news));
}

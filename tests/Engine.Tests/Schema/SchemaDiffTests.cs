using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

public class SchemaDiffTests
{
    /// <summary>Recorded from the real engine: which paths it shows entry by entry.</summary>
    [Fact]
    public void Run_NestedChanges_AreToldByPath()
    {
        var diff = Diff(
            """
            { "advancedConfigs": {"io": {"depth": 4, "mode": "fast"}}, "environmentVars": {"GONE": "x", "LOG_LEVEL": "info", "a.b-c": "one"}, "image": "i",
              "labels": ["a", "b"], "networkAllowlist": ["api.example.com", "cdn.example.com"], "secrets": {"$secret": {"TOKEN": "s3cret-value"}} }
            """,
            """
            { "advancedConfigs": {"io": {"depth": 4, "mode": "slow"}}, "environmentVars": {"LOG_LEVEL": "debug", "NEW": "y", "a.b-c": "two"}, "image": "i",
              "labels": ["a", "c", "d"], "networkAllowlist": ["api.example.com", "mirror.example.org", "x.test"], "secrets": {"$secret": {"TOKEN": "s3cret-other"}} }
            """);

        Show(diff).ShouldBe("""
            advancedConfigs.io.mode UpdateReplace
            environmentVars.GONE DeleteReplace
            environmentVars.LOG_LEVEL UpdateReplace
            environmentVars.NEW AddReplace
            environmentVars["a.b-c"] UpdateReplace
            labels[1] UpdateReplace
            labels[2] AddReplace
            networkAllowlist[1] Update
            networkAllowlist[2] Add
            secrets.TOKEN UpdateReplace
            """);
        diff.Diffs.ShouldBe(["networkAllowlist", "environmentVars", "secrets", "labels", "advancedConfigs"]);
        diff.Replaces.ShouldBe(["environmentVars", "secrets", "labels", "advancedConfigs"]);
        diff.DetailedDiff.Values.ShouldAllBe(entry => entry.InputDiff);
    }

    [Theory]
    [InlineData("""{ "image": "a", "region": null }""", """{ "image": "a" }""")]
    [InlineData("""{ "image": {"$secret": "a"} }""", """{ "image": "a" }""")]
    [InlineData("""{ "labels": ["a", "b", "a"] }""", """{ "labels": ["b", "a"] }""")]
    [InlineData("""{ "labels": [] }""", "{}")]
    [InlineData("""{ "environmentVars": {"$secret": {}} }""", "{}")]
    [InlineData("""{ "environmentVars": {"A": null} }""", """{ "environmentVars": {} }""")]
    [InlineData("""{ "environmentVars": {"A": "1", "B": "2"} }""", """{ "environmentVars": {"B": {"$secret": "2"}, "A": "1"} }""")]
    [InlineData("""{ "__defaults": ["x"], "gone in this version": 1 }""", "{}")]
    [InlineData($$"""{ "image": "{{Bag.UnknownText}}" }""", $$"""{ "image": "{{Bag.UnknownText}}" }""")]
    public void Run_SameToAUser_IsNoDifferenceEitherWay(string one, string other)
    {
        Diff(one, other).ShouldBe(DiffResult.None);
        Diff(other, one).ShouldBe(DiffResult.None);
    }

    [Theory]
    [InlineData("{}", """{ "networkAllowlist": [] }""", "networkAllowlist Add")]
    [InlineData("""{ "networkAllowlist": ["a"] }""", "{}", "networkAllowlist Delete")]
    [InlineData("""{ "networkAllowlist": ["a", "b"] }""", """{ "networkAllowlist": ["b"] }""", "networkAllowlist[0] Delete")]
    [InlineData("""{ "networkAllowlist": ["a"] }""", """{ "networkAllowlist": ["b", "a"] }""", "networkAllowlist[0] Add")]
    [InlineData("""{ "waitUntilReady": true }""", """{ "waitUntilReady": false }""", "waitUntilReady Update")]
    [InlineData("""{ "image": "a" }""", """{ "image": "b" }""", "image UpdateReplace")]
    [InlineData("""{ "cpuCores": 1 }""", """{ "cpuCores": 1.5 }""", "cpuCores UpdateReplace")]
    [InlineData("{}", """{ "region": "us" }""", "region AddReplace")]
    [InlineData("""{ "environmentVars": {"a.\\": "1"} }""", """{ "environmentVars": {"a.\\": "2"} }""", "environmentVars UpdateReplace")]
    [InlineData("""{ "advancedConfigs": {"l": [1, {"x": 1}]} }""", """{ "advancedConfigs": {"l": [1, {"x": 2}, 3]} }""", "advancedConfigs.l[1].x UpdateReplace\nadvancedConfigs.l[2] AddReplace")]
    [InlineData("""{ "advancedConfigs": {"v": [1]} }""", """{ "advancedConfigs": {"v": {"a": 1}} }""", "advancedConfigs.v UpdateReplace")]
    public void Run_OneDifference_IsToldByItsPath(string olds, string news, string expected) => Show(Diff(olds, news)).ShouldBe(expected);

    [Theory]
    [InlineData($$"""{ "image": "{{Bag.UnknownText}}" }""", "image UpdateReplace")]
    [InlineData($$"""{ "image": {"$secret": "{{Bag.UnknownText}}"} }""", "image UpdateReplace")]
    [InlineData($$"""{ "image": "i", "environmentVars": {"A": "1", "B": "{{Bag.UnknownText}}"} }""", "environmentVars.B AddReplace")]
    [InlineData($$"""{ "image": "i", "environmentVars": {"A": "{{Bag.UnknownText}}"} }""", "environmentVars.A UpdateReplace")]
    [InlineData($$"""{ "image": "i", "environmentVars": {"A": "1"}, "labels": ["{{Bag.UnknownText}}"] }""", "labels AddReplace")]
    public void Run_UnknownAgainstKnown_IsAPossibleChange(string news, string expected) =>
        Show(Diff("""{ "image": "i", "environmentVars": {"A": "1"} }""", news)).ShouldContain(expected);

    [Fact]
    public void Run_SwappedForARefresh_HasTheSamePathsWithOppositeKinds()
    {
        const string read = """{ "image": "i", "networkAllowlist": ["a"], "environmentVars": {"X": "1"} }""";
        const string stored = """{ "image": "i", "networkAllowlist": ["a", "b"], "environmentVars": {"X": "2"} }""";

        Show(Diff(read, stored)).ShouldBe("environmentVars.X UpdateReplace\nnetworkAllowlist[1] Add");
        Show(Diff(stored, read)).ShouldBe("environmentVars.X UpdateReplace\nnetworkAllowlist[1] Delete");
    }

    [Fact]
    public void Run_AssetsWithoutContent_AreComparedByHash()
    {
        var file = Committed.Schema.FindResource("sandboxes:index:SandboxFile")!;

        PropertyMap With(string hash, string? text) => Bag.Of("""{ "sandboxId": "s", "path": "/a" }""").With("source", new PropertyValue.Asset(hash, text));

        SchemaDiff.Run(file, DiffRules.None, With("aa", null), PropertyMap.Empty, With("aa", "content")).ShouldBe(DiffResult.None);
        Show(SchemaDiff.Run(file, DiffRules.None, With("aa", null), PropertyMap.Empty, With("bb", null))).ShouldBe("source Update");
    }

    [Fact]
    public void Run_NoOldInputs_ComparesTheOldOutputs()
    {
        var diff = SchemaDiff.Run(Committed.Sandbox, DiffRules.None, null, Bag.Of("""{ "image": "a", "status": "RUNNING" }"""), Bag.Of("""{ "image": "b" }"""));

        diff.DetailedDiff.ShouldHaveSingleItem().ShouldBe(new("image", new PropertyDiff(DiffKind.UpdateReplace, InputDiff: false)));
    }

    private static DiffResult Diff(string olds, string news) => SchemaDiff.Run(Committed.Sandbox, DiffRules.None, Bag.Of(olds), PropertyMap.Empty, Bag.Of(news));

    private static string Show(DiffResult diff) => string.Join('\n', diff.DetailedDiff.Select(entry => $"{entry.Key} {entry.Value.Kind}").Order(StringComparer.Ordinal));
}

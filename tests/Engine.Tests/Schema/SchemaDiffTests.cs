using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

public class SchemaDiffTests
{
    /// <summary>Recorded from the real engine: which paths it shows entry by entry (contract/traces, nested-diff).</summary>
    [Fact]
    public void Run_NestedChanges_AreToldByPath()
    {
        var olds = Bag.Of("""
            { "advancedConfigs": {"io": {"depth": 4, "mode": "fast"}}, "environmentVars": {"GONE": "x", "LOG_LEVEL": "info", "a.b-c": "one"}, "image": "i",
              "labels": ["a", "b"], "networkAllowlist": ["api.example.com", "cdn.example.com"], "secrets": {"$secret": {"TOKEN": "s3cret-value"}} }
            """);
        var news = Bag.Of("""
            { "advancedConfigs": {"io": {"depth": 4, "mode": "slow"}}, "environmentVars": {"LOG_LEVEL": "debug", "NEW": "y", "a.b-c": "two"}, "image": "i",
              "labels": ["a", "c", "d"], "networkAllowlist": ["api.example.com", "mirror.example.org", "x.test"], "secrets": {"$secret": {"TOKEN": "s3cret-other"}} }
            """);

        var diff = SchemaDiff.Run(Committed.Sandbox, DiffRules.None, olds, PropertyMap.Empty, news);

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
        diff.Changed.ShouldBeTrue();
        diff.Diffs.ShouldBe(["networkAllowlist", "environmentVars", "secrets", "labels", "advancedConfigs"]);
        diff.Replaces.ShouldBe(["environmentVars", "secrets", "labels", "advancedConfigs"]);
        diff.DetailedDiff.Values.ShouldAllBe(entry => entry.InputDiff);
    }

    private static string Show(DiffResult diff) => string.Join('\n', diff.DetailedDiff.Select(entry => $"{entry.Key} {entry.Value.Kind}").Order(StringComparer.Ordinal));
}

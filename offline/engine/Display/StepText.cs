using Sandboxes.Offline.Planning;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Display;

/// <summary>The signs and words of steps.</summary>
internal static class StepText
{
    public static string Sign(StepOp op) => op switch
    {
        StepOp.Create => "+ ",
        StepOp.Update or StepOp.Refresh => "~ ",
        StepOp.Delete => "- ",
        StepOp.Replace => "+-",
        StepOp.CreateReplacement => "++",
        StepOp.DeleteReplaced => "--",
        StepOp.Read => "> ",
        StepOp.Import => "= ",
        _ => "  ",
    };

    public static string Planned(StepOp op) => op switch
    {
        StepOp.CreateReplacement => "create replacement",
        StepOp.DeleteReplaced => "delete original",
        _ => op.ToString().ToLowerInvariant(),
    };

    public static string Doing(StepOp op) => op switch
    {
        StepOp.CreateReplacement => "creating replacement",
        StepOp.DeleteReplaced => "deleting original",
        StepOp.Create => "creating",
        StepOp.Update => "updating",
        StepOp.Delete => "deleting",
        StepOp.Replace => "replacing",
        StepOp.Import => "importing",
        StepOp.Read => "reading",
        StepOp.Refresh => "refreshing",
        _ => Planned(op),
    };

    public static string Done(StepOp op) => op switch
    {
        StepOp.CreateReplacement => "created replacement",
        StepOp.DeleteReplaced => "deleted original",
        StepOp.Create => "created",
        StepOp.Update => "updated",
        StepOp.Delete => "deleted",
        StepOp.Replace => "replaced",
        StepOp.Import => "imported",
        _ => Planned(op),
    };

    /// <summary>What a step shows as: a refresh, when it is the command, as what it comes to.</summary>
    public static StepOp Shown(Step step, bool refreshCounts) => step is RefreshStep refresh && refreshCounts ? refresh.ResultOp : step.Op;

    /// <summary>Names of changed properties, top level only.</summary>
    public static IReadOnlyList<string> ChangedKeys(Step step)
    {
        var diff = step is RefreshStep refresh ? refresh.Found : step.Diff;
        if (diff is null)
            return [];
        var keys = diff.Detailed?.Keys.Select(ResourceDiff.TopLevel) ?? diff.DiffKeys;
        return [.. keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}

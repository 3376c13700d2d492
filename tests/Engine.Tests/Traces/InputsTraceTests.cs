using System.Text.RegularExpressions;
using Pulumirpc;
using Sandboxes.Engine.Tests.Schema;
using Sandboxes.Engine.Values;
using Methods = Pulumirpc.ResourceProviderMethods;

namespace Sandboxes.Engine.Tests.Traces;

public partial class InputsTraceTests
{
    // The scenario in which the recording provider went below the top level, as ours always does.
    private const string NestedScenario = "nested-diff/";

    [Fact]
    public async Task Check_Recorded_IsAnsweredAlike()
    {
        await using var provider = await Replay.ProviderAsync();

        (await Replay.RunAsync(provider, Methods.Check, Complaint)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Diff_Recorded_IsAnsweredAlike()
    {
        await using var provider = await Replay.ProviderAsync();

        (await Replay.RunAsync(provider, Methods.Diff, Complaint)).ShouldBeEmpty();
    }

    private static string? Complaint(RecordedCall<CheckRequest, CheckResponse> call, CheckResponse answer)
    {
        var recorded = call.Response!;
        if (!answer.Failures.Select(failure => failure.Property).SequenceEqual(recorded.Failures.Select(failure => failure.Property)))
            return "failures";
        return recorded.Failures.Count > 0
            ? null
            : Replay.Difference(Expected(call.Request, PropertyCodec.Read(recorded.Inputs)), WithoutSuffix(PropertyCodec.Read(answer.Inputs)));
    }

    /// <summary>The recorded inputs with what the recording provider left out: the schema's defaults, and the name that the engine proposed.</summary>
    private static PropertyMap Expected(CheckRequest request, PropertyMap recorded)
    {
        foreach (var property in Committed.Schema.FindResource(request.Type)!.Inputs.Properties)
        {
            if (property.Default is { } value && recorded.Find(property.Name) is null)
                recorded = recorded.With(property.Name, value);
        }

        var named = request.News.Fields.ContainsKey("name") || request.Olds.Fields.ContainsKey("name");
        return !named && request.Autonaming is { ProposedName.Length: > 0 } naming
            ? recorded.With("name", PropertyValue.Of(naming.ProposedName))
            : WithoutSuffix(recorded);
    }

    private static PropertyMap WithoutSuffix(PropertyMap inputs) => inputs.Find("name")?.Unwrapped is PropertyValue.Text name
        ? inputs.With("name", PropertyValue.Of(RandomSuffix().Replace(name.Value, "")))
        : inputs;

    private static string? Complaint(RecordedCall<DiffRequest, DiffResponse> call, DiffResponse answer)
    {
        var recorded = call.Response!;
        if (answer.Changes != recorded.Changes)
            return "changes";
        if (!answer.Replaces.Order().SequenceEqual(recorded.Replaces.Order()))
            return "replaces";
        if (!answer.Diffs.Order().SequenceEqual(recorded.Diffs.Order()))
            return "diffs";
        if (answer.DeleteBeforeReplace != recorded.DeleteBeforeReplace)
            return "deleteBeforeReplace";
        var same = call.Step.StartsWith(NestedScenario, StringComparison.Ordinal)
            ? answer.DetailedDiff.Equals(recorded.DetailedDiff)
            : TopLevel(answer).SetEquals(TopLevel(recorded));
        return same ? null : "detailedDiff";
    }

    /// <summary>Which top-level properties differ, and whether that replaces.</summary>
    private static HashSet<(string Property, bool Replaces)> TopLevel(DiffResponse diff) =>
        [.. diff.DetailedDiff.Select(entry => (entry.Key.Split('.', '[')[0], entry.Value.Kind.ToString().EndsWith("Replace", StringComparison.Ordinal)))];

    [GeneratedRegex("-[0-9a-f]{7}$")]
    private static partial Regex RandomSuffix();
}

using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Service;

/// <summary>Results of the schema room in the form of the wire.</summary>
internal static class WireAnswers
{
    public static CheckResponse Of(CheckResult result)
    {
        var response = new CheckResponse { Inputs = PropertyCodec.Write(result.Inputs) };
        response.Failures.AddRange(Of(result.Failures));
        return response;
    }

    public static Pulumirpc.Raw.CheckResponse Raw(CheckResult result)
    {
        var response = new Pulumirpc.Raw.CheckResponse { Inputs = PropertyCodec.WriteBytes(result.Inputs) };
        response.Failures.AddRange(Of(result.Failures));
        return response;
    }

    public static IEnumerable<Pulumirpc.CheckFailure> Of(IReadOnlyList<CheckFailure> failures) =>
        failures.Select(failure => new Pulumirpc.CheckFailure { Property = ValidText.Of(failure.Property), Reason = ValidText.Of(failure.Reason) });

    public static DiffResponse Of(DiffResult result)
    {
        var response = new DiffResponse
        {
            Changes = result.Changed ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone,
            DeleteBeforeReplace = result.DeleteBeforeReplace,
            HasDetailedDiff = true,
        };
        response.Replaces.AddRange(result.Replaces);
        response.Stables.AddRange(result.Stables);
        response.Diffs.AddRange(result.Diffs);
        foreach (var (path, diff) in result.DetailedDiff)
        {
            response.DetailedDiff[ValidText.Of(path)] = new Pulumirpc.PropertyDiff
            {
                Kind = (Pulumirpc.PropertyDiff.Types.Kind)diff.Kind,
                InputDiff = diff.InputDiff,
            };
        }

        return response;
    }

    /// <summary>The failures as one text, for calls whose answers have no room for them.</summary>
    public static string Text(IReadOnlyList<CheckFailure> failures) =>
        string.Join("\n", failures.Select(failure => failure.Property.Length == 0 ? failure.Reason : $"{failure.Property}: {failure.Reason}"));
}

using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Service;

/// <summary>Rules across several properties, run beside what the schema found.</summary>
internal static class CrossChecks
{
    /// <summary>
    /// The result with the failures of <paramref name="rules"/> behind its own. What the schema refused already is unknown to the rules,
    /// so that they say nothing about it and need not guard against a wrong type.
    /// </summary>
    public static CheckResult Add(CheckResult result, PropertyMap judged, Func<PropertyMap, IEnumerable<CheckFailure>> rules)
    {
        foreach (var failure in result.Failures)
        {
            var property = TopLevelOf(failure.Property);
            if (property.Length > 0)
                judged = judged.With(property, new PropertyValue.Unknown());
        }

        CheckFailure[] more = [.. rules(judged)];
        return more.Length == 0 ? result : result with { Failures = [.. result.Failures, .. more] };
    }

    private static string TopLevelOf(string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        return end < 0 ? path : path[..end];
    }
}

using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>
/// Checks a bag against the schema: required properties, types, enums, ranges, lengths and unknown names. Fills in defaults
/// and marks the schema's secrets, also when something is wrong. A pure function of its arguments: no I/O, no clock.
/// </summary>
/// <remarks>
/// Unknown values pass. JSON null counts as absent and is dropped, as are names that begin with <c>__</c>: they are the
/// engine's own. What the user wrote is otherwise kept as it is.
/// </remarks>
public static class SchemaCheck
{
    /// <summary>Checks <paramref name="news"/> and gives all failures at once.</summary>
    public static CheckResult Run(ObjectSchema inputs, PropertyMap news)
    {
        var walk = new CheckWalk();
        var bag = walk.Object(inputs, news, secret: false);
        return new CheckResult(bag, walk.Failures);
    }

    /// <summary>Whether <paramref name="name"/> is the engine's own and no property of a resource.</summary>
    internal static bool IsInternal(string name) => name.StartsWith("__", StringComparison.Ordinal);
}

using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>What a resource adds to the schema-driven diff. Functions are pure and see no unknowns and no wrappers.</summary>
public sealed record DiffRules
{
    /// <summary>Nothing to add.</summary>
    public static readonly DiffRules None = new();

    /// <summary>
    /// By top-level property: whether two different-looking values (old, new) mean the same. An absent property comes as
    /// <see cref="PropertyValue.Null"/>, so that leaving out a default can mean the same as writing it.
    /// </summary>
    public IReadOnlyDictionary<string, Func<PropertyValue, PropertyValue, bool>> Same { get; init; } =
        new Dictionary<string, Func<PropertyValue, PropertyValue, bool>>();

    /// <summary>
    /// By top-level property: whether its change replaces, given the old state (outputs), the old inputs and the new ones. Overrides
    /// the schema's <c>willReplaceOnChanges</c>.
    /// </summary>
    public IReadOnlyDictionary<string, Func<PropertyMap, PropertyMap, PropertyMap, bool>> Replaces { get; init; } =
        new Dictionary<string, Func<PropertyMap, PropertyMap, PropertyMap, bool>>();

    /// <summary>
    /// Given the old state (outputs) and the new inputs: the output whose value makes the resource useless, so that it is replaced
    /// also when no input changed; null when there is none. The diff shows that output.
    /// </summary>
    public Func<PropertyMap, PropertyMap, string?> Useless { get; init; } = static (_, _) => null;

    /// <summary>Given the old and the new inputs of a replacement: whether the old resource is in the new one's way.</summary>
    public Func<PropertyMap, PropertyMap, bool> DeleteBeforeReplace { get; init; } = static (_, _) => false;

    /// <summary>Outputs that no update in place changes.</summary>
    public IReadOnlyList<string> Stables { get; init; } = [];
}

using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>
/// Compares the inputs of two checks by the schema and says, by property path, what differs and what of it replaces the resource.
/// A pure function of its arguments: no I/O, no clock (protocol reference 3.4).
/// </summary>
/// <remarks>
/// <para>
/// Equal are: null and absent, values that differ only in being secret, assets and archives of the same hash, sets in another order, an
/// empty collection and none where the schema says <c>emptyIsUnset</c>, and whatever <see cref="DiffRules.Same"/> says. An unknown value
/// may become anything, so against a known one it is an update.
/// </para>
/// <para>Only the schema's inputs are compared: the engine's own keys and those of an older version of the provider are no difference.</para>
/// <para>It serves the swapped diff of a refresh as well, where the old inputs are what was read and the new ones what the state holds.</para>
/// </remarks>
public static class SchemaDiff
{
    /// <summary>What differs between the old inputs and <paramref name="news"/>.</summary>
    /// <param name="schema">The resource's schema.</param>
    /// <param name="rules">What the schema cannot say.</param>
    /// <param name="oldInputs">The inputs in the state; null when the engine sent none, and the old outputs are then compared.</param>
    /// <param name="oldState">The outputs in the state.</param>
    /// <param name="news">The inputs as the last check gave them.</param>
    public static DiffResult Run(ResourceSchema schema, DiffRules rules, PropertyMap? oldInputs, PropertyMap oldState, PropertyMap news)
    {
        var walk = new DiffWalk(rules, oldInputs ?? oldState, oldState, news, inputDiff: oldInputs is not null);
        foreach (var property in schema.Inputs.Properties)
            walk.Property(property);
        walk.State();
        return walk.Result();
    }
}

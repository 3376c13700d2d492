using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Service;

/// <summary>Keeps secret what was: a cloud gives back plain values, and the state would then hold them in clear.</summary>
internal static class SecretMarks
{
    /// <summary>What was read, with its secrets marked: the schema's, and those of the old inputs and outputs.</summary>
    public static FoundResource Of(ResourceSchema schema, FoundResource found, PropertyMap? oldInputs, PropertyMap? oldState)
    {
        var inputs = Inputs(schema, SecretOutputs.Mark(schema, oldInputs ?? PropertyMap.Empty, found.Inputs));
        var state = SecretOutputs.Mark(schema, inputs, SecretOutputs.Mark(schema, oldState ?? PropertyMap.Empty, found.State));
        return found with { State = state, Inputs = inputs };
    }

    /// <summary>A partial resource, with its secrets marked.</summary>
    public static InitFailedException Of(ResourceSchema schema, InitFailedException partial, PropertyMap inputs) => new(
        partial.Id,
        SecretOutputs.Mark(schema, inputs, partial.State),
        partial.Reasons,
        partial.Inputs is { } found ? Inputs(schema, SecretOutputs.Mark(schema, inputs, found)) : null);

    private static PropertyMap Inputs(ResourceSchema schema, PropertyMap inputs)
    {
        foreach (var property in schema.Inputs.Properties)
        {
            if (property.Secret && inputs.Find(property.Name) is { IsSecret: false } plain)
                inputs = inputs.With(property.Name, plain.AsSecret());
        }

        return inputs;
    }
}

using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>What a preview can say of a resource's outputs without asking anybody (protocol reference 3.7).</summary>
public static class PreviewOutputs
{
    /// <summary>The outputs of a resource still to be created: its inputs as they are, all else unknown.</summary>
    public static PropertyMap ForCreate(ResourceSchema schema, PropertyMap inputs) => Outputs(schema, inputs, static _ => null);

    /// <summary>
    /// The outputs of a resource still to be updated: its new inputs as they are. Outputs that no update changes
    /// (<see cref="DiffRules.Stables"/>), and those of properties set neither before nor now, keep their old value; all else is unknown.
    /// </summary>
    public static PropertyMap ForUpdate(ResourceSchema schema, DiffRules rules, PropertyMap oldInputs, PropertyMap oldState, PropertyMap inputs) =>
        Outputs(schema, inputs, output => rules.Stables.Contains(output.Name, StringComparer.Ordinal) || Untouched(schema, output, oldInputs)
            ? oldState.Find(output.Name) ?? PropertyValue.Null.Value
            : null);

    private static bool Untouched(ResourceSchema schema, PropertySchema output, PropertyMap oldInputs) =>
        schema.Inputs.Find(output.Name) is not null && oldInputs.Find(output.Name) is null;

    private static PropertyMap Outputs(ResourceSchema schema, PropertyMap inputs, Func<PropertySchema, PropertyValue?> old)
    {
        var outputs = new Dictionary<string, PropertyValue>(schema.Outputs.Properties.Count, StringComparer.Ordinal);
        foreach (var output in schema.Outputs.Properties)
        {
            var value = inputs.Find(output.Name) ?? old(output) ?? new PropertyValue.Unknown(output.Type.UnknownKind);
            if (value is not PropertyValue.Null)
                outputs[output.Name] = output.Secret ? value.AsSecret() : value;
        }

        return PropertyMap.Adopt(outputs);
    }
}

using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>Marks outputs that must stay secret (protocol reference 3.8).</summary>
public static class SecretOutputs
{
    /// <summary>
    /// The state with secrets marked: what the schema calls secret, what has the name of a secret input, and inside echoed inputs whatever
    /// was secret there. Where an echo no longer has the shape of an input with secrets inside, all of it becomes secret.
    /// </summary>
    public static PropertyMap Mark(ResourceSchema schema, PropertyMap inputs, PropertyMap state)
    {
        var edit = new BagEdit(state);
        foreach (var (name, value) in state)
        {
            var marked = schema.Outputs.Find(name) is { Secret: true } ? value.AsSecret() : value;
            if (inputs.TryGetValue(name, out var input))
                marked = Restore(input, marked);
            edit.Set(name, marked);
        }

        return edit.Result;
    }

    /// <summary>The result of a function: all of it secret when any of its arguments is, wholly or in part, and else what the schema calls secret.</summary>
    public static PropertyMap Mark(FunctionSchema schema, PropertyMap args, PropertyMap result)
    {
        var derived = HasSecret(args);
        var marked = new Dictionary<string, PropertyValue>(result.Count, StringComparer.Ordinal);
        foreach (var (name, value) in result)
            marked[name] = derived || schema.Outputs.Find(name) is { Secret: true } ? value.AsSecret() : value;
        return PropertyMap.Adopt(marked);
    }

    /// <summary>Whether anything in <paramref name="bag"/> is secret, at any depth.</summary>
    public static bool HasSecret(PropertyMap bag)
    {
        foreach (var (_, value) in bag)
        {
            if (HasSecret(value))
                return true;
        }

        return false;
    }

    private static bool HasSecret(PropertyValue value) => value switch
    {
        PropertyValue.Secret or PropertyValue.Output { MarkedSecret: true } => true,
        PropertyValue.Output { Value: { } inner } => HasSecret(inner),
        PropertyValue.List list => list.Items.Any(HasSecret),
        PropertyValue.Map map => HasSecret(map.Entries),
        PropertyValue.Archive { Assets: { } assets } => HasSecret(assets),
        _ => false,
    };

    private static PropertyValue Restore(PropertyValue input, PropertyValue output)
    {
        if (output.IsSecret || !HasSecret(input))
            return output;
        return (input, output) switch
        {
            (PropertyValue.Map one, PropertyValue.Map other) => new PropertyValue.Map(Restore(one.Entries, other.Entries)),
            (PropertyValue.List one, PropertyValue.List other) when one.Items.Count == other.Items.Count =>
                new PropertyValue.List([.. one.Items.Zip(other.Items, Restore)]),
            _ => output.AsSecret(),
        };
    }

    private static PropertyMap Restore(PropertyMap input, PropertyMap output)
    {
        var edit = new BagEdit(output);
        foreach (var (key, value) in input)
        {
            if (output.TryGetValue(key, out var echoed))
                edit.Set(key, Restore(value, echoed));
        }

        return edit.Result;
    }
}

using Sandboxes.Engine.Values;

namespace Sandboxes.Offline.Values;

/// <summary>Takes the wrapper off output values that a program sends: what is left is a value, a secret or an unknown.</summary>
internal static class OutputValues
{
    public static PropertyMap Flatten(PropertyMap bag) => new(bag.Select(entry => KeyValuePair.Create(entry.Key, Flatten(entry.Value))));

    public static PropertyValue Flatten(PropertyValue value) => value switch
    {
        PropertyValue.Output output when output.MarkedSecret => new PropertyValue.Secret(Inner(output)),
        PropertyValue.Output output => Inner(output),
        PropertyValue.Secret secret => Flatten(secret.Inner).AsSecret(),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Flatten)]),
        PropertyValue.Map map => new PropertyValue.Map(Flatten(map.Entries)),
        _ => value,
    };

    private static PropertyValue Inner(PropertyValue.Output output) => output.Value is null ? new PropertyValue.Unknown() : Flatten(output.Value);
}

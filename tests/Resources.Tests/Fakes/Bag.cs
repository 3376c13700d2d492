using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Tests.Fakes;

/// <summary>Writes property bags the short way.</summary>
internal static class Bag
{
    public static PropertyMap Of(params (string Name, object? Value)[] entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Name, Value(entry.Value))));

    public static PropertyValue Secret(object? value) => new PropertyValue.Secret(Value(value));

    public static PropertyValue Unknown => new PropertyValue.Unknown();

    public static PropertyValue Value(object? value) => value switch
    {
        null => PropertyValue.Null.Value,
        PropertyValue given => given,
        PropertyMap map => new PropertyValue.Map(map),
        bool flag => PropertyValue.Of(flag),
        int number => PropertyValue.Of(number),
        double number => PropertyValue.Of(number),
        string text => PropertyValue.Of(text),
        IEnumerable<object?> items => new PropertyValue.List([.. items.Select(Value)]),
        _ => throw new ArgumentException(value.GetType().Name),
    };
}

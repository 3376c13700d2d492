using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Values;

/// <summary>Values without any secret or output wrapper, at any depth.</summary>
internal static class Plain
{
    public static PropertyValue Of(PropertyValue value) => value.Unwrapped switch
    {
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Of)]),
        PropertyValue.Map map => new PropertyValue.Map(new PropertyMap(
            map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value))))),
        var other => other,
    };
}

using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Values;

/// <summary>Values without any secret or output wrapper, at any depth; what has none is returned as it is.</summary>
internal static class Plain
{
    public static PropertyValue Of(PropertyValue value) => value.Unwrapped switch
    {
        PropertyValue.List list when list.Items.Any(IsWrapped) => new PropertyValue.List([.. list.Items.Select(Of)]),
        PropertyValue.Map map when map.Entries.Values.Any(IsWrapped) => new PropertyValue.Map(new PropertyMap(
            map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value))))),
        var other => other,
    };

    private static bool IsWrapped(PropertyValue value) => !ReferenceEquals(Of(value), value);
}

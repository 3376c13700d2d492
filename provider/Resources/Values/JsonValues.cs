using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sandboxes.Engine.Values;

namespace Sandboxes.Resources.Values;

/// <summary>Free-form settings between the two forms they have: property values and JSON.</summary>
internal static class JsonValues
{
    public static JsonNode? ToJson(PropertyValue value) => value.Unwrapped switch
    {
        PropertyValue.Bool flag => JsonValue.Create(flag.Value),
        PropertyValue.Number number => JsonValue.Create(number.Value),
        PropertyValue.Text text => JsonValue.Create(text.Value),
        PropertyValue.List list => new JsonArray([.. list.Items.Select(ToJson)]),
        PropertyValue.Map map => ToJson(map.Entries),
        _ => null,
    };

    public static JsonObject ToJson(PropertyMap map)
    {
        var json = new JsonObject();
        foreach (var (name, value) in map)
            json[name] = ToJson(value);
        return json;
    }

    public static PropertyValue FromJson(JsonNode? node) => node switch
    {
        JsonObject json => new PropertyValue.Map(new PropertyMap(
            json.Select(entry => KeyValuePair.Create(entry.Key, FromJson(entry.Value))))),
        JsonArray array => new PropertyValue.List([.. array.Select(FromJson)]),
        JsonValue leaf => FromLeaf(leaf),
        _ => PropertyValue.Null.Value,
    };

    private static PropertyValue FromLeaf(JsonValue leaf) => leaf.GetValueKind() switch
    {
        JsonValueKind.True => PropertyValue.Of(true),
        JsonValueKind.False => PropertyValue.Of(false),
        JsonValueKind.String => PropertyValue.Of(leaf.GetValue<string>()),
        JsonValueKind.Number => PropertyValue.Of(double.Parse(leaf.ToJsonString(), CultureInfo.InvariantCulture)),
        _ => PropertyValue.Null.Value,
    };
}

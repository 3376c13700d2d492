using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Values;

namespace Sandboxes.Offline.State;

/// <summary>Property values as the checkpoint writes them: the wire form, with each secret as a ciphertext.</summary>
internal sealed class StateValues(ISecretCrypter crypter)
{
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    public JsonObject Write(PropertyMap bag)
    {
        var node = new JsonObject();
        foreach (var (key, value) in bag.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            node[key] = Write(value);
        return node;
    }

    public JsonNode? Write(PropertyValue value) => value switch
    {
        PropertyValue.Null => null,
        PropertyValue.Bool flag => JsonValue.Create(flag.Value),
        PropertyValue.Number number => JsonValue.Create(number.Value),
        PropertyValue.Text text => JsonValue.Create(text.Value),
        PropertyValue.List list => new JsonArray([.. list.Items.Select(Write)]),
        PropertyValue.Map map => Write(map.Entries),
        PropertyValue.Secret secret => new JsonObject
        {
            [SignatureKey] = SecretSignature,
            ["ciphertext"] = crypter.Encrypt(Write(secret.Inner)?.ToJsonString(StateJson.Compact) ?? "null"),
        },
        _ => ToNode(PropertyCodec.Write(value)),
    };

    public PropertyMap Read(JsonObject? node) => node is null
        ? PropertyMap.Empty
        : new PropertyMap(node.Select(entry => KeyValuePair.Create(entry.Key, ReadValue(entry.Value))));

    public PropertyValue ReadValue(JsonNode? node)
    {
        switch (node)
        {
            case null:
                return PropertyValue.Null.Value;
            case JsonArray array:
                return new PropertyValue.List([.. array.Select(ReadValue)]);
            case JsonObject map when map[SignatureKey] is not { } signature:
                return new PropertyValue.Map(Read(map));
            case JsonObject secret when (string?)secret[SignatureKey] == SecretSignature && secret["ciphertext"] is { } ciphertext:
                return new PropertyValue.Secret(ReadValue(JsonNode.Parse(crypter.Decrypt((string)ciphertext!))));
            default:
                return PropertyCodec.Read(ToWire(node));
        }
    }

    public static JsonNode? ToNode(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => JsonValue.Create(value.BoolValue),
        Value.KindOneofCase.NumberValue => JsonValue.Create(value.NumberValue),
        Value.KindOneofCase.StringValue => JsonValue.Create(value.StringValue),
        Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(ToNode)]),
        Value.KindOneofCase.StructValue => new JsonObject(value.StructValue.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, ToNode(field.Value)))),
        _ => null,
    };

    public static Value ToWire(JsonNode? node) => node switch
    {
        null => Value.ForNull(),
        JsonArray array => Value.ForList([.. array.Select(ToWire)]),
        JsonObject map => Value.ForStruct(ToWire(map)),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.True => Value.ForBool(true),
            JsonValueKind.False => Value.ForBool(false),
            JsonValueKind.Number => Value.ForNumber(node.GetValue<double>()),
            _ => Value.ForString(node.GetValue<string>()),
        },
    };

    public static Struct ToWire(JsonObject map)
    {
        var wire = new Struct();
        foreach (var (key, value) in map)
            wire.Fields[key] = ToWire(value);
        return wire;
    }
}

using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Sandboxes.Engine.Values;

/// <summary>Wire form to property values; behind <see cref="PropertyCodec"/>.</summary>
internal static class WireReader
{
    private static readonly PropertyValue True = new PropertyValue.Bool(true);
    private static readonly PropertyValue False = new PropertyValue.Bool(false);

    public static PropertyValue Read(Value wire, int depth) => wire.KindCase switch
    {
        Value.KindOneofCase.BoolValue => wire.BoolValue ? True : False,
        Value.KindOneofCase.NumberValue => new PropertyValue.Number(wire.NumberValue),
        Value.KindOneofCase.StringValue => ReadText(wire.StringValue),
        Value.KindOneofCase.ListValue => ReadList(wire.ListValue.Values, depth),
        Value.KindOneofCase.StructValue => ReadObject(wire.StructValue.Fields, depth),
        _ => PropertyValue.Null.Value,
    };

    public static PropertyMap ReadFields(MapField<string, Value> fields, int depth)
    {
        if (fields.Count == 0)
            return PropertyMap.Empty;
        var entries = new Dictionary<string, PropertyValue>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
            entries.Add(field.Key, Read(field.Value, depth));
        return PropertyMap.Adopt(entries);
    }

    private static PropertyValue ReadText(string text) =>
        UnknownSentinel.Find(text) ?? (PropertyValue)new PropertyValue.Text(text);

    private static PropertyValue.List ReadList(RepeatedField<Value> items, int depth)
    {
        Descend(ref depth);
        var values = new PropertyValue[items.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Read(items[i], depth);
        return new PropertyValue.List(values);
    }

    private static PropertyValue ReadObject(MapField<string, Value> fields, int depth)
    {
        Descend(ref depth);
        return fields.TryGetValue(WireSignature.Key, out var signature)
            ? ReadSigned(signature, fields, depth)
            : new PropertyValue.Map(ReadFields(fields, depth));
    }

    private static PropertyValue ReadSigned(Value signature, MapField<string, Value> fields, int depth) => signature.StringValue switch
    {
        WireSignature.Secret => new PropertyValue.Secret(ReadSecret(fields, depth)),
        WireSignature.Output => ReadOutput(fields, depth),
        WireSignature.Asset => ReadAsset(fields),
        WireSignature.Archive => ReadArchive(fields, depth),
        WireSignature.ResourceReference => ReadReference(fields, depth),
        WireSignature.ByteString => throw new PropertyFormatException(
            "a byte string was sent, which this provider did not say it accepts; send the bytes as an asset or as base64 text"),
        _ => throw new PropertyFormatException(
            $"an object has the signature '{signature.StringValue}', which is none of secret, output, asset, archive and resource reference"),
    };

    private static PropertyValue ReadSecret(MapField<string, Value> fields, int depth) => fields.TryGetValue("value", out var value)
        ? Read(value, depth)
        : throw new PropertyFormatException("a secret has no value");

    private static PropertyValue.Output ReadOutput(MapField<string, Value> fields, int depth)
    {
        var value = fields.TryGetValue("value", out var found) ? Read(found, depth) : null;
        var secret = fields.TryGetValue("secret", out var marked) && marked.BoolValue;
        IReadOnlyList<string> dependencies = fields.TryGetValue("dependencies", out var urns)
            ? [.. urns.ListValue?.Values.Select(urn => urn.StringValue) ?? []]
            : [];
        return new PropertyValue.Output(value, secret, dependencies);
    }

    private static PropertyValue.Asset ReadAsset(MapField<string, Value> fields)
    {
        var hash = Member(fields, "hash") ?? "";
        var text = Member(fields, "text");
        var path = Member(fields, "path");
        var uri = Member(fields, "uri");
        if (text is null && path is null && uri is null && hash == WireSignature.EmptyHash)
            text = "";
        return new PropertyValue.Asset(hash, text, path, uri);
    }

    private static PropertyValue.Archive ReadArchive(MapField<string, Value> fields, int depth)
    {
        var assets = fields.TryGetValue("assets", out var found) && found.StructValue is { } members ? ReadFields(members.Fields, depth) : null;
        return new PropertyValue.Archive(Member(fields, "hash") ?? "", assets, Member(fields, "path"), Member(fields, "uri"));
    }

    private static PropertyValue.ResourceReference ReadReference(MapField<string, Value> fields, int depth)
    {
        var urn = Member(fields, "urn") ?? throw new PropertyFormatException("a resource reference has no urn");
        var id = fields.TryGetValue("id", out var found) ? Read(found, depth) : null;
        if (id is PropertyValue.Text { Value: "" })
            id = UnknownSentinel.Of(UnknownKind.String);
        return new PropertyValue.ResourceReference(urn, id, Member(fields, "name"), Member(fields, "type"), Member(fields, "packageVersion"));
    }

    private static string? Member(MapField<string, Value> fields, string name) =>
        fields.TryGetValue(name, out var value) && value.HasStringValue ? value.StringValue : null;

    private static void Descend(ref int depth)
    {
        if (++depth > PropertyCodec.MaxDepth)
            throw new PropertyFormatException($"lists and objects nest more than {PropertyCodec.MaxDepth} levels deep");
    }
}

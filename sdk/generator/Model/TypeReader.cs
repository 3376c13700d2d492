using System.Text.Json.Nodes;

namespace Sandboxes.SdkGenerator.Model;

/// <summary>Reads properties and their types; <paramref name="types"/> are the schema's own.</summary>
internal sealed class TypeReader(JsonObject types)
{
    public static bool IsEnumeration(JsonNode? type) => type?["enum"] is not null;

    public IReadOnlyList<Property> ReadProperties(JsonNode? properties, JsonNode? required)
    {
        var names = (required?.AsArray() ?? []).Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        return [.. SchemaReader.Sorted(properties).Select(entry => ReadProperty(entry.Key, entry.Value!.AsObject(), names.Contains(entry.Key)))];
    }

    private Property ReadProperty(string name, JsonObject node, bool isRequired) => new(
        name,
        ReadType(node),
        SchemaReader.Text(node, "description"),
        isRequired,
        node["secret"]?.GetValue<bool>() ?? false,
        node["default"]?.AsValue());

    private PropertyType ReadType(JsonNode node)
    {
        if (node["$ref"]?.GetValue<string>() is { } reference)
            return ReadReference(reference);
        return node["type"]?.GetValue<string>() switch
        {
            "string" => new PropertyType.Simple("string", IsValue: false),
            "boolean" => new PropertyType.Simple("bool", IsValue: true),
            "integer" => new PropertyType.Simple("int", IsValue: true),
            "number" => new PropertyType.Simple("double", IsValue: true),
            "array" => new PropertyType.List(ReadType(node["items"]!)),
            "object" => new PropertyType.Map(ReadType(node["additionalProperties"]!)),
            var other => throw new NotSupportedException($"The generator has no C# for a property of type '{other}'. Teach it to TypeReader, with a test."),
        };
    }

    private PropertyType ReadReference(string reference)
    {
        const string OwnTypes = "#/types/";
        if (reference.StartsWith(OwnTypes, StringComparison.Ordinal))
        {
            var token = reference[OwnTypes.Length..];
            return IsEnumeration(types[token])
                ? new PropertyType.Enumeration(SchemaReader.ReadEnumeration(token, types[token]!.AsObject()))
                : new PropertyType.Object(Naming.OfToken(token));
        }

        return reference switch
        {
            "pulumi.json#/Any" => new PropertyType.Simple("object", IsValue: false),
            "pulumi.json#/Asset" => new PropertyType.Simple("AssetOrArchive", IsValue: false),
            "pulumi.json#/Archive" => new PropertyType.Simple("Archive", IsValue: false),
            _ => throw new NotSupportedException($"The generator has no C# for a reference to '{reference}'. Teach it to TypeReader, with a test."),
        };
    }
}

using System.Text.Json.Nodes;

namespace Sandboxes.SdkGenerator.Model;

/// <summary>Reads schema.json.</summary>
internal static class SchemaReader
{
    public static Package Read(string json)
    {
        var schema = JsonNode.Parse(json)!.AsObject();
        var types = new TypeReader(schema["types"]?.AsObject() ?? []);
        var name = Text(schema, "name");
        return new Package(
            name,
            schema["pluginDownloadURL"]?.GetValue<string>(),
            types.ReadProperties(schema["config"]?["variables"], required: null),
            ReadResource(types, $"pulumi:providers:{name}", "Provider", schema["provider"]!.AsObject()),
            [.. Sorted(schema["resources"]).Select(entry => ReadResource(types, entry.Key, Naming.OfToken(entry.Key), entry.Value!.AsObject()))],
            [.. Sorted(schema["functions"]).Select(entry => ReadFunction(types, entry.Key, entry.Value!.AsObject()))],
            [.. Sorted(schema["types"]).Where(entry => !TypeReader.IsEnumeration(entry.Value)).Select(entry => ReadObject(types, entry.Key, entry.Value!.AsObject()))],
            [.. Sorted(schema["types"]).Where(entry => TypeReader.IsEnumeration(entry.Value)).Select(entry => ReadEnumeration(entry.Key, entry.Value!.AsObject()))]);
    }

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Sorted(JsonNode? members) =>
        (members?.AsObject() ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal);

    public static string Text(JsonObject node, string key) => node[key]?.GetValue<string>() ?? "";

    private static Resource ReadResource(TypeReader types, string token, string name, JsonObject node) => new(
        token,
        name,
        Text(node, "description"),
        types.ReadProperties(node["inputProperties"], node["requiredInputs"]),
        types.ReadProperties(node["properties"], node["required"]));

    private static Function ReadFunction(TypeReader types, string token, JsonObject node) => new(
        token,
        Naming.Member(Naming.OfToken(token)),
        Text(node, "description"),
        types.ReadProperties(node["inputs"]?["properties"], node["inputs"]?["required"]),
        types.ReadProperties(node["outputs"]?["properties"], node["outputs"]?["required"]));

    private static ObjectType ReadObject(TypeReader types, string token, JsonObject node) => new(
        Naming.OfToken(token),
        Text(node, "description"),
        types.ReadProperties(node["properties"], node["required"]));

    public static Enumeration ReadEnumeration(string token, JsonObject node) => new(
        Naming.OfToken(token),
        Text(node, "description"),
        [.. node["enum"]!.AsArray().Select(member => ReadMember(member!.AsObject()))]);

    private static EnumerationMember ReadMember(JsonObject node) => new(
        node["name"]?.GetValue<string>() ?? Naming.Member(Text(node, "value")),
        Text(node, "value"),
        Text(node, "description"));
}

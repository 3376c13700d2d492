using System.Text.Json.Nodes;

namespace Sandboxes.Engine.Tests.Schema.Binding;

/// <summary>The parts of a package schema, each with its place.</summary>
internal static class SchemaWalk
{
    private static readonly string[] TokenSections = ["types", "resources", "functions"];

    private static readonly string[] Bags = ["inputProperties", "properties"];

    private static readonly string[] InnerObjects = ["stateInputs", "listInputs", "inputs", "outputs"];

    public static IEnumerable<(string Place, JsonObject Spec)> Members(JsonObject schema, string section) =>
        Object(schema[section]).Select(entry => ($"{section}/{entry.Key}", Object(entry.Value)));

    /// <summary>Every token with its section.</summary>
    public static IEnumerable<(string Section, string Token)> Tokens(JsonObject schema) =>
        TokenSections.SelectMany(section => Object(schema[section]).Select(entry => (section, entry.Key)));

    /// <summary>Everything that has properties: resources, the provider, types, functions, and the objects inside them.</summary>
    public static IEnumerable<(string Place, JsonObject Spec)> Objects(JsonObject schema) =>
        TokenSections.SelectMany(section => Members(schema, section)).Append((Place: "provider", Spec: Object(schema["provider"])))
            .SelectMany(member => InnerObjects.Where(member.Spec.ContainsKey).Select(key => ($"{member.Place}/{key}", Object(member.Spec[key]))).Prepend(member));

    /// <summary>Every property with its name.</summary>
    public static IEnumerable<(string Place, string Name, JsonObject Spec)> Properties(JsonObject schema) =>
        Objects(schema).SelectMany(owner => Bags.SelectMany(bag => Object(owner.Spec[bag]).Select(entry => ($"{owner.Place}/{bag}/{entry.Key}", entry.Key, Object(entry.Value)))))
            .Concat(Object(schema["config"]?["variables"]).Select(entry => ($"config/{entry.Key}", entry.Key, Object(entry.Value))));

    /// <summary>Every type: of the properties, and those inside lists, maps and unions.</summary>
    public static IEnumerable<(string Place, JsonObject Spec)> Types(JsonObject schema) =>
        Properties(schema).SelectMany(property => Inner(property.Place, property.Spec));

    public static JsonObject Object(JsonNode? node) => node as JsonObject ?? [];

    public static IEnumerable<string> Strings(JsonNode? node) => (node as JsonArray ?? []).Select(item => item!.GetValue<string>());

    private static IEnumerable<(string Place, JsonObject Spec)> Inner(string place, JsonObject spec)
    {
        var parts = new[] { spec["items"], spec["additionalProperties"] }.Concat(spec["oneOf"] as JsonArray ?? []).OfType<JsonObject>();
        return parts.SelectMany(part => Inner($"{place}/…", part)).Prepend((place, spec));
    }
}

using System.Text.Json.Nodes;

namespace Sandboxes.Engine.Tests.Schema.Binding;

/// <summary>Rules on properties and types.</summary>
internal static class TypeRules
{
    private static readonly string[] Primitives = ["boolean", "integer", "number", "string"];

    private static readonly string[] PropertyKeys =
    [
        "type", "$ref", "items", "additionalProperties", "oneOf", "discriminator", "plain", "description", "const", "default", "defaultInfo", "deprecationMessage",
        "language", "secret", "replaceOnChanges", "willReplaceOnChanges",
    ];

    public static readonly IReadOnlyList<BindingRule> All =
    [
        new("a reference leads somewhere", schema => SchemaWalk.Types(schema).Where(type => !Leads(schema, Text(type.Spec, "$ref"))).Select(type => type.Place)),
        new("a type is one that Pulumi knows", schema => SchemaWalk.Types(schema).Where(type => !IsKnown(type.Spec)).Select(type => type.Place)),
        new("a property has only Pulumi's keys", schema => SchemaWalk.Properties(schema).SelectMany(property =>
            property.Spec.Select(entry => entry.Key).Except(PropertyKeys).Select(key => $"{property.Place}/{key}"))),
        new("what is required is a property", schema => SchemaWalk.Objects(schema).SelectMany(owner => Undeclared(owner.Spec, "required", "properties")
            .Concat(Undeclared(owner.Spec, "requiredInputs", "inputProperties")).Select(name => $"{owner.Place}/{name}"))),
        new("a constant is of a primitive type", schema => Properties(schema, spec => spec.ContainsKey("const") && !Primitives.Contains(Text(spec, "type")))),
        new("the default of an enum is one of its values", schema => Properties(schema, spec => !DefaultFits(schema, spec))),
        new("an enum is of strings or numbers", schema => SchemaWalk.Members(schema, "types")
            .Where(type => type.Spec.ContainsKey("enum") && Text(type.Spec, "type") is not ("string" or "integer" or "number")).Select(type => type.Place)),
        new("no type requires itself", schema => SchemaWalk.Members(schema, "types")
            .Where(type => Reaches(schema, type.Spec, $"#/{type.Place}", [])).Select(type => type.Place)),
        new("no resource has the removed keys plain and plainInputs", schema => SchemaWalk.Members(schema, "resources")
            .Where(resource => resource.Spec.ContainsKey("plain") || resource.Spec.ContainsKey("plainInputs")).Select(resource => resource.Place)),
    ];

    private static IEnumerable<string> Properties(JsonObject schema, Func<JsonObject, bool> broken) =>
        SchemaWalk.Properties(schema).Where(property => broken(property.Spec)).Select(property => property.Place);

    private static string? Text(JsonObject spec, string key) => spec[key]?.GetValue<string>();

    private static bool Leads(JsonObject schema, string? reference) => reference switch
    {
        null or "#/provider" or "pulumi.json#/Any" or "pulumi.json#/Asset" or "pulumi.json#/Archive" or "pulumi.json#/Json" => true,
        _ => reference.Split('/', 3) is ["#", "types" or "resources", var token] && SchemaWalk.Object(schema[reference.Split('/')[1]]).ContainsKey(token),
    };

    private static bool IsKnown(JsonObject spec) => spec.ContainsKey("$ref") || spec.ContainsKey("oneOf") || Text(spec, "type") switch
    {
        "array" => spec.ContainsKey("items"),
        "object" => true,
        var type => Primitives.Contains(type),
    };

    private static IEnumerable<string> Undeclared(JsonObject spec, string required, string properties) =>
        SchemaWalk.Strings(spec[required]).Except(SchemaWalk.Object(spec[properties]).Select(entry => entry.Key));

    private static bool DefaultFits(JsonObject schema, JsonObject spec)
    {
        if (spec["default"] is not { } value || Text(spec, "$ref") is not { } reference || !reference.StartsWith("#/types/", StringComparison.Ordinal))
            return true;
        var values = schema["types"]?[reference["#/types/".Length..]]?["enum"] as JsonArray;
        return values?.Any(member => JsonNode.DeepEquals(member!["value"], value)) ?? false;
    }

    private static bool Reaches(JsonObject schema, JsonObject type, string target, HashSet<string> seen)
    {
        var required = SchemaWalk.Strings(type["required"]).Select(name => Text(SchemaWalk.Object(type["properties"]?[name]), "$ref")).OfType<string>();
        return required.Any(reference => reference == target
            || (reference.StartsWith("#/types/", StringComparison.Ordinal) && seen.Add(reference)
                && Reaches(schema, SchemaWalk.Object(schema["types"]?[reference["#/types/".Length..]]), target, seen)));
    }
}

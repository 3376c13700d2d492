using System.Text.Json.Nodes;

namespace Sandboxes.Sdk.Tests.Surface;

/// <summary>The surface that schema.json demands, by the rules of Pulumi's code generation, written anew here and not by the generator.</summary>
internal sealed class SchemaSurface
{
    private readonly SortedSet<SurfaceLine> _lines = [];
    private readonly JsonObject _schema;

    private SchemaSurface(JsonObject schema) => _schema = schema;

    public static SortedSet<SurfaceLine> Read(string json)
    {
        var surface = new SchemaSurface(JsonNode.Parse(json)!.AsObject());
        surface.AddResource("pulumi:providers:sandboxes", "Provider", surface._schema["provider"]!.AsObject());
        foreach (var (token, resource) in surface.Section("resources"))
            surface.AddResource(token, Last(token), resource!.AsObject());
        foreach (var (token, function) in surface.Section("functions"))
            surface.AddFunction(Capital(Last(token)), function!.AsObject());
        foreach (var (token, type) in surface.Section("types"))
            surface.AddType(Last(token), type!.AsObject());
        surface.Add("Config", "static class Config");
        foreach (var (name, variable) in surface._schema["config"]!["variables"]!.AsObject())
            surface.Add("Config", $"static {surface.Type(variable!)}? {Capital(name)}");
        return surface._lines;
    }

    private void AddResource(string token, string name, JsonObject node)
    {
        var isProvider = name == "Provider";
        Add(name, $"class {name} : {(isProvider ? "ProviderResource" : "CustomResource")}", $"SandboxesResourceType(\"{token}\")");
        foreach (var (output, property) in node["properties"]!.AsObject())
        {
            if (isProvider && property!["type"]?.GetValue<string>() is "boolean" or "integer" or "number")
                continue;
            var type = isProvider ? "string" : Type(property!);
            Add(name, $"Output<{type}{Question(node["required"], output, type)}> {Capital(output)}", $"Output(\"{output}\")");
        }

        Add(name, $"{name}(string name, {Args($"{name}Args", node["requiredInputs"])}, CustomResourceOptions? options = null)");
        if (!isProvider)
            Add(name, $"static {name} Get(string name, Input<string> id, CustomResourceOptions? options = null)");
        AddInputs($"{name}Args", "ResourceArgs", node["inputProperties"], node["requiredInputs"], isPlain: false, isJson: isProvider);
    }

    private void AddFunction(string name, JsonObject node)
    {
        var (inputs, required) = (node["inputs"]?["properties"], node["inputs"]?["required"]);
        Add(name, $"static class {name}");
        Add(name, $"static Task<{name}Result> InvokeAsync({Args($"{name}Args", required)}, InvokeOptions? options = null)");
        Add(name, $"static Output<{name}Result> Invoke({Args($"{name}InvokeArgs", required)}, InvokeOptions? options = null)");
        Add(name, $"static Output<{name}Result> Invoke({name}InvokeArgs args, InvokeOutputOptions options)");
        AddInputs($"{name}Args", "InvokeArgs", inputs, required, isPlain: true, isJson: false);
        AddInputs($"{name}InvokeArgs", "InvokeArgs", inputs, required, isPlain: false, isJson: false);
        AddOutputType($"{name}Result", node["outputs"]!.AsObject());
    }

    private void AddInputs(string name, string baseName, JsonNode? inputs, JsonNode? required, bool isPlain, bool isJson)
    {
        Add(name, $"sealed class {name} : {baseName}");
        foreach (var (input, property) in inputs?.AsObject() ?? [])
        {
            var isRequired = Contains(required, input);
            var type = isPlain ? Type(property!, "List", "Dictionary<string, ") : InputType(property!);
            var isCollection = property!["type"]?.GetValue<string>() is "array" or "object";
            var json = isJson && property["type"]?.GetValue<string>() != "string" ? ", json: true" : "";
            Add(name, $"{type}{(isRequired || isCollection ? "" : "?")} {Capital(input)}", $"Input(\"{input}\"{(isRequired ? ", required: true" : "")}{json})");
        }

        Add(name, $"{name}()");
        Add(name, $"static new {name} Empty");
    }

    private void AddType(string name, JsonObject node)
    {
        if (node["enum"] is not JsonArray values)
        {
            AddOutputType(name, node);
            return;
        }

        Add(name, $"struct {name} : IEquatable<{name}>", "EnumType");
        foreach (var value in values)
            Add(name, $"static {name} {value!["name"]} = \"{value["value"]}\"");
        foreach (var member in (string[])[$"static bool operator ==({name} left, {name} right)", $"static bool operator !=({name} left, {name} right)",
            $"static explicit operator string({name} value)", "override bool Equals(object? obj)", $"bool Equals({name} other)", "override int GetHashCode()", "override string ToString()"])
            Add(name, member);
    }

    private void AddOutputType(string name, JsonObject node)
    {
        Add(name, $"sealed class {name}", "OutputType");
        foreach (var (field, property) in node["properties"]!.AsObject())
            Add(name, $"readonly {Type(property!)}{Question(node["required"], field, Type(property!))} {Capital(field)};");
    }

    private string InputType(JsonNode property) => property["type"]?.GetValue<string>() switch
    {
        "array" => $"InputList<{Type(property["items"]!)}>",
        "object" => $"InputMap<{Type(property["additionalProperties"]!)}>",
        _ => $"Input<{Type(property)}>",
    };

    private string Type(JsonNode property, string list = "ImmutableArray", string map = "ImmutableDictionary<string, ") =>
        (property["$ref"]?.GetValue<string>() ?? property["type"]!.GetValue<string>()) switch
        {
            "string" => "string",
            "boolean" => "bool",
            "integer" => "int",
            "number" => "double",
            "array" => $"{list}<{Type(property["items"]!)}>",
            "object" => $"{map}{Type(property["additionalProperties"]!)}>",
            "pulumi.json#/Any" => "object",
            "pulumi.json#/Asset" => "AssetOrArchive",
            "pulumi.json#/Archive" => "Archive",
            var reference => Last(reference),
        };

    private JsonObject Section(string name) => _schema[name]?.AsObject() ?? [];

    private void Add(string type, string text, string? attribute = null) => _lines.Add(new SurfaceLine(type, text, attribute));

    private static string Args(string name, JsonNode? required) => required?.AsArray().Count > 0 ? $"{name} args" : $"{name}? args = null";

    private static string Question(JsonNode? required, string name, string type) =>
        Contains(required, name) || type.StartsWith("ImmutableArray", StringComparison.Ordinal) ? "" : "?";

    private static bool Contains(JsonNode? names, string name) => names?.AsArray().Any(entry => entry!.GetValue<string>() == name) == true;

    private static string Last(string token) => token[(token.LastIndexOf(':') + 1)..];

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}

using System.Collections.Concurrent;
using System.Text.Json;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>Package schema JSON to schema objects; behind <see cref="PackageSchema"/>. Keys: protocol reference 4.2 and 4.3.</summary>
internal sealed class SchemaCompiler(SchemaIndex index)
{
    private const string TypesPrefix = "#/types/";

    private static readonly TypeSchema Any = new(TypeKind.Any);

    private readonly ConcurrentDictionary<string, TypeSchema> _types = new(StringComparer.Ordinal);

    public ResourceSchema Resource(SchemaMember member)
    {
        using var document = JsonDocument.Parse(member.Json);
        var spec = document.RootElement;
        return new ResourceSchema
        {
            Token = member.Token,
            Description = Text(spec, "description") ?? "",
            Inputs = Object(spec, "inputProperties", "requiredInputs"),
            Outputs = Object(spec, "properties", "required"),
            ListInputs = spec.TryGetProperty("listInputs", out var list) ? Object(list, "properties", "required") : null,
        };
    }

    public FunctionSchema Function(SchemaMember member)
    {
        using var document = JsonDocument.Parse(member.Json);
        var spec = document.RootElement;
        return new FunctionSchema
        {
            Token = member.Token,
            Description = Text(spec, "description") ?? "",
            Inputs = spec.TryGetProperty("inputs", out var inputs) ? Object(inputs, "properties", "required") : ObjectSchema.Empty,
            Outputs = spec.TryGetProperty("outputs", out var outputs) ? Object(outputs, "properties", "required") : ObjectSchema.Empty,
        };
    }

    private ObjectSchema Object(JsonElement spec, string propertiesKey, string requiredKey)
    {
        if (!spec.TryGetProperty(propertiesKey, out var properties))
            return ObjectSchema.Empty;
        var required = new HashSet<string>(StringComparer.Ordinal);
        if (spec.TryGetProperty(requiredKey, out var names))
        {
            foreach (var name in names.EnumerateArray())
                required.Add(name.GetString()!);
        }

        var compiled = new List<PropertySchema>();
        foreach (var entry in properties.EnumerateObject())
            compiled.Add(Property(entry.Name, entry.Value, required.Contains(entry.Name)));
        return new ObjectSchema(compiled);
    }

    private PropertySchema Property(string name, JsonElement spec, bool required)
    {
        var extension = new SchemaExtension(spec, index.Name);
        return new PropertySchema
        {
            Name = name,
            Type = Type(spec),
            Description = Text(spec, "description") ?? "",
            Required = required,
            Secret = Flag(spec, "secret"),
            WillReplaceOnChanges = Flag(spec, "willReplaceOnChanges") || Flag(spec, "replaceOnChanges"),
            Default = spec.TryGetProperty("default", out var value) ? Constant(value) : null,
            Const = spec.TryGetProperty("const", out var only) ? Constant(only) : null,
            Limits = extension.Limits(),
            IsSet = extension.Flag("set"),
            EmptyIsUnset = extension.Flag("emptyIsUnset"),
            Autonamed = extension.Flag("autonamed"),
        };
    }

    private TypeSchema Type(JsonElement spec)
    {
        if (Text(spec, "$ref") is { } reference)
            return Reference(reference);
        if (spec.TryGetProperty("oneOf", out var members))
            return new TypeSchema(TypeKind.Union) { Members = Each(members, Type) };
        return Text(spec, "type") switch
        {
            "boolean" => new TypeSchema(TypeKind.Boolean),
            "integer" => new TypeSchema(TypeKind.Integer),
            "number" => new TypeSchema(TypeKind.Number),
            "string" => new TypeSchema(TypeKind.String),
            "array" => new TypeSchema(TypeKind.Array, Type(spec.GetProperty("items"))),
            "object" => new TypeSchema(TypeKind.Map, spec.TryGetProperty("additionalProperties", out var values) ? Type(values) : new(TypeKind.String)),
            var other => throw new JsonException($"the package schema has the type '{other}', which Pulumi does not know"),
        };
    }

    private TypeSchema Reference(string reference) => reference switch
    {
        "pulumi.json#/Any" or "pulumi.json#/Json" => Any,
        "pulumi.json#/Asset" => new TypeSchema(TypeKind.Asset),
        "pulumi.json#/Archive" => new TypeSchema(TypeKind.Archive),
        _ when reference.StartsWith("#/resources/", StringComparison.Ordinal) => new TypeSchema(TypeKind.Resource),
        _ when reference.StartsWith(TypesPrefix, StringComparison.Ordinal) => _types.GetOrAdd(Uri.UnescapeDataString(reference[TypesPrefix.Length..]), Named),
        _ => throw new JsonException($"the package schema refers to '{reference}', which is not in it"),
    };

    private TypeSchema Named(string token)
    {
        if (!index.Types.TryGetValue(token, out var member))
            throw new JsonException($"the package schema refers to the type '{token}', which is not in it");
        using var document = JsonDocument.Parse(member.Json);
        return document.RootElement.TryGetProperty("enum", out var values)
            ? new TypeSchema(TypeKind.Enum) { Values = Each(values, static value => Constant(value.GetProperty("value"))) }
            : new TypeSchema(TypeKind.Object, properties: new Lazy<ObjectSchema>(() => NamedObject(member)));
    }

    private ObjectSchema NamedObject(SchemaMember member)
    {
        using var document = JsonDocument.Parse(member.Json);
        return Object(document.RootElement, "properties", "required");
    }

    private static T[] Each<T>(JsonElement list, Func<JsonElement, T> compile)
        where T : class
    {
        var compiled = new T[list.GetArrayLength()];
        for (var i = 0; i < compiled.Length; i++)
            compiled[i] = compile(list[i]);
        return compiled;
    }

    private static PropertyValue Constant(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => PropertyValue.Of(value.GetBoolean()),
        JsonValueKind.Number => PropertyValue.Of(value.GetDouble()),
        _ => PropertyValue.Of(value.GetString() ?? ""),
    };

    private static string? Text(JsonElement spec, string key) => spec.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement spec, string key) => spec.TryGetProperty(key, out var value) && value.GetBoolean();
}

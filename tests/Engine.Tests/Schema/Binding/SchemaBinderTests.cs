using System.Text.Json.Nodes;

namespace Sandboxes.Engine.Tests.Schema.Binding;

/// <summary>The real binder is part of Pulumi's CLI, which not every machine has: these are its rules, on our schema and on broken ones.</summary>
public class SchemaBinderTests
{
    private const string Property = """{ "name": "p", "resources": { "p:index:R": { "inputProperties": { "x": PROPERTY } } } }""";

    private static readonly Dictionary<string, BindingRule> Rules = NameRules.All.Concat(TypeRules.All).ToDictionary(rule => rule.Name, StringComparer.Ordinal);

    public static TheoryData<string, string> Broken => new()
    {
        { "the package has a name of the right form", """{ "name": "9lives" }""" },
        { "the package is not called pulumi or input", """{ "name": "input" }""" },
        { "a token has three parts of the right form", """{ "name": "p", "resources": { "p:R": {} } }""" },
        { "a token has three parts of the right form", """{ "name": "p", "resources": { "p:index:9R": {} } }""" },
        { "a token is of this package", """{ "name": "p", "functions": { "q:index:f": {} } }""" },
        { "a module is not nested in index", """{ "name": "p", "resources": { "p:index/r:R": {} } }""" },
        { "nothing is called pulumi", """{ "name": "p", "types": { "p:index:pulumi": {} } }""" },
        { "nothing is called pulumi", """{ "name": "p", "functions": { "p:index:f": { "inputs": { "properties": { "pulumi": { "type": "string" } } } } } }""" },
        { "nothing in the root module is called provider", """{ "name": "p", "resources": { "p:index:Provider": {} } }""" },
        { "no two tokens differ only in letter case", """{ "name": "p", "resources": { "p:index:Box": {} }, "functions": { "p:index:box": {} } }""" },
        { "no token has the name of a module", """{ "name": "p", "resources": { "p:files:Thing": {} }, "functions": { "p:index:files": {} } }""" },
        { "no resource has a property id or urn (a warning)", """{ "name": "p", "resources": { "p:index:R": { "properties": { "id": { "type": "string" } } } } }""" },
        { "the provider has no input version", """{ "name": "p", "provider": { "inputProperties": { "version": { "type": "string" } } } }""" },
        { "no resource has a state input id", """{ "name": "p", "resources": { "p:index:R": { "stateInputs": { "properties": { "id": { "type": "string" } } } } } }""" },
        { "no method has the name of a property", """{ "name": "p", "resources": { "p:index:R": { "properties": { "run": { "type": "string" } }, "methods": { "run": "p:index:R/run" } } } }""" },
        { "a package that can be packed has a version", """{ "name": "p", "meta": { "supportPack": true } }""" },
        { "a reference leads somewhere", Property.Replace("PROPERTY", """{ "type": "array", "items": { "$ref": "#/types/p:index:T" } }""", StringComparison.Ordinal) },
        { "a type is one that Pulumi knows", Property.Replace("PROPERTY", """{ "type": "int" }""", StringComparison.Ordinal) },
        { "a type is one that Pulumi knows", Property.Replace("PROPERTY", """{ "type": "array" }""", StringComparison.Ordinal) },
        { "a property has only Pulumi's keys", Property.Replace("PROPERTY", """{ "type": "integer", "minimum": 1 }""", StringComparison.Ordinal) },
        { "what is required is a property", """{ "name": "p", "resources": { "p:index:R": { "requiredInputs": ["x"] } } }""" },
        { "what is required is a property", """{ "name": "p", "functions": { "p:index:f": { "outputs": { "required": ["x"] } } } }""" },
        { "a constant is of a primitive type", Property.Replace("PROPERTY", """{ "type": "array", "items": { "type": "string" }, "const": "a" }""", StringComparison.Ordinal) },
        {
            "the default of an enum is one of its values",
            """{ "name": "p", "types": { "p:index:E": { "type": "string", "enum": [{ "value": "a" }] } }, "config": { "variables": { "x": { "$ref": "#/types/p:index:E", "default": "b" } } } }"""
        },
        { "an enum is of strings or numbers", """{ "name": "p", "types": { "p:index:E": { "type": "boolean", "enum": [{ "value": true }] } } }""" },
        {
            "no type requires itself",
            """
            { "name": "p", "types": {
              "p:index:A": { "type": "object", "properties": { "b": { "$ref": "#/types/p:index:B" } }, "required": ["b"] },
              "p:index:B": { "type": "object", "properties": { "a": { "$ref": "#/types/p:index:A" } }, "required": ["a"] } } }
            """
        },
        { "no resource has the removed keys plain and plainInputs", """{ "name": "p", "resources": { "p:index:R": { "plainInputs": ["x"] } } }""" },
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_CommittedSchema_KeepsIt(string rule) => Rules[rule].Violations(Parse(Committed.Json)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Broken))]
    public void Rule_BrokenSchema_IsSeen(string rule, string schema) => Rules[rule].Violations(Parse(System.Text.Encoding.UTF8.GetBytes(schema))).ShouldNotBeEmpty();

    [Fact]
    public void Rules_EachOfThem_HasABrokenExample() => Rules.Keys.ShouldBe(Broken.Select(row => row.Data.Item1).Distinct(), ignoreOrder: true);

    private static JsonObject Parse(byte[] json) => JsonNode.Parse(json)!.AsObject();
}

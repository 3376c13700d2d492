using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sandboxes.Engine.Tests.Schema.Binding;

/// <summary>Rules on names and tokens.</summary>
internal static partial class NameRules
{
    public static readonly IReadOnlyList<BindingRule> All =
    [
        new("the package has a name of the right form", schema => One(!PackageName().IsMatch(Name(schema)), Name(schema))),
        new("the package is not called pulumi or input", schema => One(Name(schema) is "pulumi" or "input", Name(schema))),
        new("a token has three parts of the right form", schema => SchemaWalk.Tokens(schema).Select(entry => entry.Token).Where(token => !Token().IsMatch(token))),
        new("a token is of this package", schema => Tokens(schema).Where(token => token.Split(':')[0] != Name(schema))),
        new("a module is not nested in index", schema => Tokens(schema).Where(token => token.Split(':')[1].StartsWith("index/", StringComparison.Ordinal))),
        new("nothing is called pulumi", schema => Tokens(schema).Where(token => token.EndsWith(":pulumi", StringComparison.Ordinal))
            .Concat(SchemaWalk.Properties(schema).Where(property => property.Name == "pulumi").Select(property => property.Place))),
        new("nothing in the root module is called provider", schema => Tokens(schema).Where(token => token.Equals($"{Name(schema)}:index:provider", StringComparison.OrdinalIgnoreCase))),
        new("no two tokens differ only in letter case", schema => SchemaWalk.Tokens(schema).Where(entry => entry.Section != "types")
            .GroupBy(entry => entry.Token.ToUpperInvariant()).Where(group => group.Count() > 1).Select(group => group.Key)),
        new("no token has the name of a module", schema => Tokens(schema).Where(token => Tokens(schema).Any(other => other.Split(':')[1] == token.Split(':')[2]))),
        new("no resource has a property id or urn (a warning)", schema => ResourceProperties(schema).Where(property => property.Name is "id" or "urn").Select(property => property.Place)),
        new("the provider has no input version", schema => One(SchemaWalk.Object(schema["provider"]?["inputProperties"]).ContainsKey("version"), "provider")),
        new("no resource has a state input id", schema => SchemaWalk.Members(schema, "resources")
            .Where(resource => SchemaWalk.Object(resource.Spec["stateInputs"]?["properties"]).ContainsKey("id")).Select(resource => resource.Place)),
        new("no method has the name of a property", schema => SchemaWalk.Members(schema, "resources").SelectMany(resource =>
            Keys(resource.Spec["methods"]).Intersect(Keys(resource.Spec["properties"])))),
        new("a package that can be packed has a version", schema => One(schema["meta"]?["supportPack"]?.GetValue<bool>() == true && schema["version"] is null, "version")),
    ];

    private static string Name(JsonObject schema) => schema["name"]?.GetValue<string>() ?? "";

    private static IEnumerable<string> Tokens(JsonObject schema) => SchemaWalk.Tokens(schema).Select(entry => entry.Token).Where(token => token.Split(':').Length == 3);

    private static IEnumerable<(string Place, string Name, JsonObject Spec)> ResourceProperties(JsonObject schema) =>
        SchemaWalk.Properties(schema).Where(property => property.Place.StartsWith("resources/", StringComparison.Ordinal));

    private static IEnumerable<string> Keys(JsonNode? node) => SchemaWalk.Object(node).Select(entry => entry.Key);

    private static IEnumerable<string> One(bool broken, string place) => broken ? [place] : [];

    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9_]*$", RegexOptions.NonBacktracking)]
    private static partial Regex PackageName();

    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9_]*:([^0-9][a-zA-Z0-9._/-]*)?:[^0-9][a-zA-Z0-9._/-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}

using System.Text;
using System.Text.Json;

namespace Sandboxes.Engine.Schema;

/// <summary>
/// A Pulumi package schema, as the provider needs it. Parsing only finds where each member stands; a resource, a function or
/// a type is compiled when it is first asked for, so that a start pays for nothing that it does not use. Safe for any thread.
/// </summary>
public sealed class PackageSchema
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly Dictionary<string, Lazy<ResourceSchema>> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<FunctionSchema>> _functions = new(StringComparer.Ordinal);
    private readonly Lazy<ResourceSchema> _provider;

    private PackageSchema(ReadOnlyMemory<byte> json, SchemaIndex index)
    {
        var compiler = new SchemaCompiler(index);
        _json = json;
        Name = index.Name;
        _provider = new(() => compiler.Resource(new SchemaMember("pulumi:providers:" + Name, index.Provider)));
        foreach (var member in index.Resources.Values)
            _resources.Add(member.Token, new(() => compiler.Resource(member)));
        foreach (var member in index.Functions.Values)
            _functions.Add(member.Token, new(() => compiler.Function(member)));
    }

    /// <summary>The package's name: first part of each token, and its namespace in the configuration.</summary>
    public string Name { get; }

    /// <summary>The provider itself; its inputs are its configuration.</summary>
    public ResourceSchema Provider => _provider.Value;

    /// <summary>Every resource token.</summary>
    public IReadOnlyCollection<string> ResourceTokens => _resources.Keys;

    /// <summary>Every function token.</summary>
    public IReadOnlyCollection<string> FunctionTokens => _functions.Keys;

    /// <summary>Reads a schema: UTF-8, kept and not copied, so it must not change afterwards.</summary>
    /// <exception cref="JsonException">It is not JSON, or has no <c>name</c>.</exception>
    public static PackageSchema Parse(ReadOnlyMemory<byte> json) => new(json, SchemaIndex.Scan(json));

    /// <summary>The resource type <paramref name="token"/>; null when there is none.</summary>
    public ResourceSchema? FindResource(string token) => _resources.GetValueOrDefault(token)?.Value;

    /// <summary>The function <paramref name="token"/>; null when there is none.</summary>
    public FunctionSchema? FindFunction(string token) => _functions.GetValueOrDefault(token)?.Value;

    /// <summary>The schema as the engine is to see it: the committed text with <paramref name="version"/> as its first member.</summary>
    public string Json(string version)
    {
        var text = Encoding.UTF8.GetString(_json.Span);
        var brace = text.IndexOf('{', StringComparison.Ordinal) + 1;
        return string.Concat(text.AsSpan(0, brace), $"\n  \"version\": \"{JsonEncodedText.Encode(version)}\",", text.AsSpan(brace));
    }
}

using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Schema;

namespace Sandboxes.Engine.Service;

/// <summary>Finds what a token names. A token that names nothing is an error which says what there is.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, IResource> _resources;
    private readonly Dictionary<string, IFunction> _functions;

    public Catalogue(ProviderDefinition definition)
    {
        Schema = PackageSchema.Parse(definition.Schema);
        _resources = definition.Resources.ToDictionary(resource => resource.Token, StringComparer.Ordinal);
        _functions = definition.Functions.ToDictionary(function => function.Token, StringComparer.Ordinal);
    }

    public PackageSchema Schema { get; }

    /// <summary>The resource type of a call; from the URN where an old engine names no type.</summary>
    public ResourceEntry Resource(string type, string urn)
    {
        var token = type.Length > 0 ? type : Urn.TypeOf(urn);
        var schema = Schema.FindResource(token) ?? throw Missing("resource type", token, Schema.ResourceTokens);
        return _resources.TryGetValue(token, out var resource)
            ? new ResourceEntry(schema, resource)
            : throw NotYet($"The resource type {token}", _resources.Keys);
    }

    public (FunctionSchema Schema, IFunction Function) Function(string token)
    {
        var schema = Schema.FindFunction(token) ?? throw Missing("function", token, Schema.FunctionTokens);
        return _functions.TryGetValue(token, out var function) ? (schema, function) : throw NotYet($"The function {token}", _functions.Keys);
    }

    private ProviderException Missing(string kind, string token, IEnumerable<string> known) => new(
        StatusCode.Unimplemented, $"The package {Schema.Name} has no {kind} {token}. It has: {List(known)}.");

    private static ProviderException NotYet(string what, IEnumerable<string> known) => new(
        StatusCode.Unimplemented, $"{what} is in the schema, but this version of the provider does not implement it. It implements: {List(known)}.");

    private static string List(IEnumerable<string> tokens)
    {
        var list = string.Join(", ", tokens.Order(StringComparer.Ordinal));
        return list.Length > 0 ? list : "none";
    }
}

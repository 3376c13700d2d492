using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Tests.Traces;

/// <summary>Turns a resource of a YAML program into its registration.</summary>
internal sealed class YamlRegistration(YamlValues values, Func<string, string[]> schemaSecrets)
{
    public async Task<RegisterResourceRequest> ReadAsync(string name, string type, JsonObject declared)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Custom = true,
            Object = new Struct(),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
            CustomTimeouts = new(),
        };
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (key, node) in declared["properties"] as JsonObject ?? [])
        {
            var property = await values.EvaluateAsync(node);
            var value = schemaSecrets(type).Contains(key)
                ? SecretValues.Strip(new PropertyMap([KeyValuePair.Create(key, property.Value)]))[key].AsSecret()
                : property.Value;
            request.Object.Fields[key] = PropertyCodec.Write(value);
            var dependencies = new RegisterResourceRequest.Types.PropertyDependencies();
            dependencies.Urns.AddRange(property.Urns.Order(StringComparer.Ordinal));
            request.PropertyDependencies[key] = dependencies;
            needed.UnionWith(property.Urns);
        }

        await OptionsAsync(request, declared["options"] as JsonObject ?? [], needed);
        request.AdditionalSecretOutputs.AddRange(schemaSecrets(type));
        request.Dependencies.AddRange(needed);
        return request;
    }

    private async Task OptionsAsync(RegisterResourceRequest request, JsonObject options, SortedSet<string> needed)
    {
        foreach (var node in options["dependsOn"] as JsonArray ?? [])
            needed.Add(await UrnAsync(node));
        if (options["protect"] is { } protect)
            request.Protect = (bool)protect;
        if (options["retainOnDelete"] is { } retain)
            request.RetainOnDelete = (bool)retain;
        if (options["deleteBeforeReplace"] is { } first)
            (request.DeleteBeforeReplace, request.DeleteBeforeReplaceDefined) = ((bool)first, true);
        if (options["import"] is { } import)
            request.ImportId = (string)import!;
        if (options["deletedWith"] is { } with)
            request.DeletedWith = await UrnAsync(with);
        if (options["customTimeouts"] is { } timeouts)
            request.CustomTimeouts = new() { Create = (string)timeouts["create"]!, Update = (string)timeouts["update"]!, Delete = (string)timeouts["delete"]! };
        if (options["provider"] is { } provider)
            request.Provider = await ProviderAsync(provider);
        request.IgnoreChanges.AddRange(Strings(options["ignoreChanges"]));
        request.ReplaceOnChanges.AddRange(Strings(options["replaceOnChanges"]));
        request.AdditionalSecretOutputs.AddRange(Strings(options["additionalSecretOutputs"]));
        foreach (var alias in options["aliases"] as JsonArray ?? [])
            request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = (string)alias!["name"]! } });
    }

    private static IEnumerable<string> Strings(JsonNode? node) => (node as JsonArray ?? []).Select(item => (string)item!);

    private async Task<string> UrnAsync(JsonNode? node) => ((PropertyValue.Text)(await values.EvaluateAsync(node)).Value).Value;

    private async Task<string> ProviderAsync(JsonNode node)
    {
        var name = ((string)node!)[2..^1];
        var (urn, id, _) = (await values.ResourceAsync(name))!.Value;
        return new ProviderReference(urn, id.Length == 0 ? ProviderReference.UnknownId : id).ToString();
    }
}

using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Tests.Traces;

/// <summary>Evaluates the expressions of a YAML program, and registers the resources that they refer to.</summary>
internal sealed class YamlValues(JsonObject yaml, GrpcChannel monitor, bool preview, CancellationToken cancel)
{
    private const string Stack = "urn:pulumi:dev::trace::pulumi:pulumi:Stack::trace-dev";
    private readonly Dictionary<string, (string Urn, string Id, PropertyMap State)> _resources = [];
    private readonly Dictionary<string, Dependent> _variables = [];

    /// <summary>A resource did not register; what depends on it was left out.</summary>
    public bool Failed { get; private set; }

    /// <summary>A value, and the URNs of the resources that it comes from.</summary>
    internal sealed record Dependent(PropertyValue Value, IReadOnlySet<string> Urns);

    public async Task<(string Urn, string Id, PropertyMap State)?> ResourceAsync(string name)
    {
        if (_resources.TryGetValue(name, out var known))
            return known.Urn.Length == 0 ? null : known;
        var declared = yaml["resources"]![name]!.AsObject();
        var found = declared["get"] is { } get ? await ReadAsync(name, declared, get) : await RegisterAsync(name, declared);
        Failed |= found is null;
        _resources[name] = found ?? ("", "", PropertyMap.Empty);
        return found;
    }

    public async Task<Dependent> EvaluateAsync(JsonNode? node)
    {
        switch (node)
        {
            case JsonValue text when text.TryGetValue<string>(out var reference) && reference.StartsWith("${", StringComparison.Ordinal):
                return await LookUpAsync(reference[2..^1]);
            case JsonObject map when map["fn::secret"] is { } secret:
                var inner = await EvaluateAsync(secret);
                return inner with { Value = inner.Value.AsSecret() };
            case JsonObject map when map["fn::fileAsset"] is { } path:
                return new(new PropertyValue.Asset("", Path: (string)path!), new HashSet<string>());
            case JsonObject map when map["fn::stringAsset"] is { } text:
                return new(new PropertyValue.Asset("", (string)text!), new HashSet<string>());
            case JsonObject map:
                var fields = await Task.WhenAll(map.Select(async entry => (entry.Key, Field: await EvaluateAsync(entry.Value))));
                return new(new PropertyValue.Map(new PropertyMap(fields.Select(field => KeyValuePair.Create(field.Key, field.Field.Value)))), Union(fields.Select(field => field.Field)));
            case JsonArray list:
                var items = await Task.WhenAll(list.Select(EvaluateAsync));
                return new(new PropertyValue.List([.. items.Select(item => item.Value)]), Union(items));
            default:
                return new(PropertyCodec.Read(StateValues.ToWire(node)), new HashSet<string>());
        }
    }

    private static HashSet<string> Union(IEnumerable<Dependent> parts) => [.. parts.SelectMany(part => part.Urns)];

    private async Task<Dependent> LookUpAsync(string reference)
    {
        var parts = reference.Split('.');
        if (yaml["variables"]?[parts[0]] is { } variable)
        {
            if (!_variables.TryGetValue(parts[0], out var result))
                _variables[parts[0]] = result = await InvokeAsync(variable["fn::invoke"]!);
            return result with { Value = Member(result.Value, parts[1]) };
        }

        var resource = await ResourceAsync(parts[0]) ?? throw new DependencyFailedException();
        var urns = new HashSet<string> { resource.Urn };
        if (parts.Length == 1)
            return new(PropertyValue.Of(resource.Urn), urns);
        return new(parts[1] == "id" ? Id(resource.Id) : Member(new PropertyValue.Map(resource.State), parts[1]), urns);
    }

    private PropertyValue Id(string id) => preview && id.Length == 0 ? new PropertyValue.Unknown() : PropertyValue.Of(id);

    private PropertyValue Member(PropertyValue value, string name) => value switch
    {
        PropertyValue.Secret secret => Member(secret.Inner, name).AsSecret(),
        PropertyValue.Map map when map.Entries.Find(name) is { } found => found,
        _ => preview ? new PropertyValue.Unknown() : PropertyValue.Null.Value,
    };

    private async Task<Dependent> InvokeAsync(JsonNode invoke)
    {
        var args = await EvaluateAsync(invoke["arguments"]);
        if (UnknownValues.Contains(args.Value))
            return args with { Value = new PropertyValue.Unknown() };
        var plain = SecretValues.Strip(((PropertyValue.Map)args.Value).Entries);
        var answer = await monitor.UnaryAsync(ResourceMonitorMethods.Invoke, new ResourceInvokeRequest { Tok = Token(invoke["function"]!), Args = PropertyCodec.Write(plain), AcceptResources = true }, cancel);
        if (answer.Failures.Count > 0)
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"invoke failed: {answer.Failures[0].Reason}"));
        PropertyValue result = new PropertyValue.Map(PropertyCodec.Read(answer.Return));
        return args with { Value = SecretValues.Contains(args.Value) ? result.AsSecret() : result };
    }

    private async Task<(string, string, PropertyMap)?> ReadAsync(string name, JsonObject declared, JsonNode get)
    {
        var request = new ReadResourceRequest { Id = (string)get["id"]!, Type = Token(declared["type"]!), Name = name, Parent = Stack, Properties = new Struct(), AcceptSecrets = true };
        request.AdditionalSecretOutputs.AddRange(SchemaSecrets(request.Type));
        var answer = await monitor.UnaryAsync(ResourceMonitorMethods.ReadResource, request, cancel);
        return (answer.Urn, request.Id, PropertyCodec.Read(answer.Properties));
    }

    private async Task<(string, string, PropertyMap)?> RegisterAsync(string name, JsonObject declared)
    {
        try
        {
            var request = await new YamlRegistration(this, SchemaSecrets).ReadAsync(name, Token(declared["type"]!), declared);
            request.Parent = Stack;
            var answer = await monitor.UnaryAsync(ResourceMonitorMethods.RegisterResource, request, cancel);
            return answer.Result == Result.Fail ? null : (answer.Urn, answer.Id, PropertyCodec.Read(answer.Object));
        }
        catch (DependencyFailedException)
        {
            return null;
        }
    }

    /// <summary>The engine of the recording knew these from the provider's schema.</summary>
    private static string[] SchemaSecrets(string type) => type switch
    {
        "sandboxes:index:Sandbox" => ["secrets"],
        "pulumi:providers:sandboxes" => ["apiKey"],
        _ => [],
    };

    private static string Token(JsonNode type)
    {
        var parts = ((string)type!).Split(':');
        return parts.Length == 2 ? $"{parts[0]}:index:{parts[1]}" : (string)type!;
    }

    internal sealed class DependencyFailedException : Exception
    {
    }
}

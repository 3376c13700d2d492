using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Service;

/// <content>Setting up: who we are, the schema, the configuration, and the end.</content>
internal sealed partial class ProviderService
{
    private ProviderHandshakeResponse Handshake(ProviderHandshakeRequest request)
    {
        _cancellation.Reset();
        engine.Retarget(request.EngineAddress);
        return new ProviderHandshakeResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            AcceptOutputs = true,
            SupportsAutonamingConfiguration = true,
        };
    }

    private Empty Attach(PluginAttach request)
    {
        _cancellation.Reset();
        engine.Retarget(request.Address);
        return new Empty();
    }

    private PluginInfo GetPluginInfo(Empty request) => new() { Version = definition.Version };

    private ParameterizeResponse Parameterize(ParameterizeRequest request) =>
        throw NotHere($"The package {Schema.Name} takes no parameters.");

    private GetSchemaResponse GetSchema(GetSchemaRequest request)
    {
        if (request.Version != 0)
            throw new ProviderException(StatusCode.InvalidArgument, $"The schema exists in format 0 only, not in {request.Version}.");
        if (request.SubpackageName.Length > 0)
            throw new ProviderException(StatusCode.InvalidArgument, $"The package {Schema.Name} has no subpackages, and so no {request.SubpackageName}.");
        return new GetSchemaResponse { Schema = Schema.Json(definition.Version) };
    }

    private CheckResponse CheckConfig(CheckRequest request)
    {
        var news = PropertyCodec.Read(request.News);
        return WireAnswers.Of(Judge(news));
    }

    private DiffResponse DiffConfig(DiffRequest request) => WireAnswers.Of(ConfigValues.Diff(
        Schema.Provider,
        definition.Configuration.DiffRules,
        request.OldInputs is null ? null : PropertyCodec.Read(request.OldInputs),
        PropertyCodec.Read(request.Olds),
        PropertyCodec.Read(request.News)));

    private ConfigureResponse Configure(ConfigureRequest request)
    {
        var config = request.Args is null ? FromVariables(request) : PropertyCodec.Read(request.Args);
        var failures = Judge(config).Failures;
        if (failures.Count > 0)
            throw new ProviderException(StatusCode.InvalidArgument, $"The configuration of the provider is wrong.\n{WireAnswers.Text(failures)}");
        definition.Configuration.Configure(ConfigValues.Typed(Schema.Provider, config));
        _configured = true;
        // For CLIs older than the handshake; the same as it says.
        return new ConfigureResponse
        {
            AcceptSecrets = true,
            SupportsPreview = true,
            AcceptResources = true,
            AcceptOutputs = true,
            SupportsAutonamingConfiguration = true,
        };
    }

    private Empty Cancel(Empty request)
    {
        _cancellation.Cancel();
        return new Empty();
    }

    private GetMappingResponse GetMapping(GetMappingRequest request) => new();

    private GetMappingsResponse GetMappings(GetMappingsRequest request) => new();

    private CheckResult Judge(PropertyMap config) => CrossChecks.Add(
        ConfigValues.Check(Schema.Provider, config), ConfigValues.Typed(Schema.Provider, config), definition.Configuration.Check);

    private PropertyMap FromVariables(ConfigureRequest request)
    {
        var prefix = $"{Schema.Name}:config:";
        return new PropertyMap(request.Variables
            .Where(variable => variable.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(variable => KeyValuePair.Create(variable.Key[prefix.Length..], PropertyValue.Of(variable.Value))));
    }
}

using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Grpc;

namespace Pulumirpc;

/// <summary>The methods of <c>pulumirpc.ResourceProvider</c>.</summary>
public static class ResourceProviderMethods
{
    /// <summary>Capabilities, first call of all.</summary>
    public static readonly Method<ProviderHandshakeRequest, ProviderHandshakeResponse> Handshake =
        Of("Handshake", ProviderHandshakeRequest.Parser, ProviderHandshakeResponse.Parser);

    /// <summary>Turns the provider into one of another package.</summary>
    public static readonly Method<ParameterizeRequest, ParameterizeResponse> Parameterize =
        Of("Parameterize", ParameterizeRequest.Parser, ParameterizeResponse.Parser);

    /// <summary>The package's schema.</summary>
    public static readonly Method<GetSchemaRequest, GetSchemaResponse> GetSchema = Of("GetSchema", GetSchemaRequest.Parser, GetSchemaResponse.Parser);

    /// <summary>Checks the provider's own configuration.</summary>
    public static readonly Method<CheckRequest, CheckResponse> CheckConfig = Of("CheckConfig", CheckRequest.Parser, CheckResponse.Parser);

    /// <summary>Compares the provider's own configuration.</summary>
    public static readonly Method<DiffRequest, DiffResponse> DiffConfig = Of("DiffConfig", DiffRequest.Parser, DiffResponse.Parser);

    /// <summary>Hands over the configuration.</summary>
    public static readonly Method<ConfigureRequest, ConfigureResponse> Configure = Of("Configure", ConfigureRequest.Parser, ConfigureResponse.Parser);

    /// <summary>Runs a function.</summary>
    public static readonly Method<InvokeRequest, InvokeResponse> Invoke = Of("Invoke", InvokeRequest.Parser, InvokeResponse.Parser);

    /// <summary>Runs a method of a resource.</summary>
    public static readonly Method<CallRequest, CallResponse> Call = Of("Call", CallRequest.Parser, CallResponse.Parser);

    /// <summary>Checks the inputs of a resource.</summary>
    public static readonly Method<CheckRequest, CheckResponse> Check = Of("Check", CheckRequest.Parser, CheckResponse.Parser);

    /// <summary>Compares the inputs of a resource.</summary>
    public static readonly Method<DiffRequest, DiffResponse> Diff = Of("Diff", DiffRequest.Parser, DiffResponse.Parser);

    /// <summary>Creates a resource.</summary>
    public static readonly Method<CreateRequest, CreateResponse> Create = Of("Create", CreateRequest.Parser, CreateResponse.Parser);

    /// <summary>Reads a resource.</summary>
    public static readonly Method<ReadRequest, ReadResponse> Read = Of("Read", ReadRequest.Parser, ReadResponse.Parser);

    /// <summary>Lists resources; a stream.</summary>
    public static readonly Method<ListRequest, ListResponse> List = Of("List", ListRequest.Parser, ListResponse.Parser);

    /// <summary>Updates a resource.</summary>
    public static readonly Method<UpdateRequest, UpdateResponse> Update = Of("Update", UpdateRequest.Parser, UpdateResponse.Parser);

    /// <summary>Deletes a resource.</summary>
    public static readonly Method<DeleteRequest, Empty> Delete = Of("Delete", DeleteRequest.Parser, Empty.Parser);

    /// <summary>Builds a component.</summary>
    public static readonly Method<ConstructRequest, ConstructResponse> Construct = Of("Construct", ConstructRequest.Parser, ConstructResponse.Parser);

    /// <summary>Ends all waiting.</summary>
    public static readonly Method<Empty, Empty> Cancel = Of("Cancel", Empty.Parser, Empty.Parser);

    /// <summary>The provider's version.</summary>
    public static readonly Method<Empty, PluginInfo> GetPluginInfo = Of("GetPluginInfo", Empty.Parser, PluginInfo.Parser);

    /// <summary>Names the engine to speak to from now on.</summary>
    public static readonly Method<PluginAttach, Empty> Attach = Of("Attach", PluginAttach.Parser, Empty.Parser);

    /// <summary>A mapping from another ecosystem.</summary>
    public static readonly Method<GetMappingRequest, GetMappingResponse> GetMapping = Of("GetMapping", GetMappingRequest.Parser, GetMappingResponse.Parser);

    /// <summary>The mappings from other ecosystems.</summary>
    public static readonly Method<GetMappingsRequest, GetMappingsResponse> GetMappings = Of("GetMappings", GetMappingsRequest.Parser, GetMappingsResponse.Parser);

    private static Method<TRequest, TResponse> Of<TRequest, TResponse>(string name, MessageParser<TRequest> request, MessageParser<TResponse> response)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse> => new("pulumirpc.ResourceProvider", name, request, response);
}

using Google.Protobuf;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Schema;
using Methods = Pulumirpc.ResourceProviderMethods;
using Raw = Pulumirpc.Raw;

namespace Sandboxes.Engine.Service;

/// <summary>
/// The service <c>pulumirpc.ResourceProvider</c>: decodes each request, finds what it is about, lets the schema or the resource answer
/// and encodes that. Every method of the protocol answers here, some by saying that they are not for this provider.
/// </summary>
/// <remarks>
/// In files of their own: setting up, inputs, the life of a resource, functions. The comments with numbers are the steps of
/// <c>provider/ARCHITECTURE.md</c>.
/// </remarks>
internal sealed partial class ProviderService(ProviderDefinition definition, EngineConnection engine)
{
    private readonly Catalogue _catalogue = new(definition);
    private readonly Cancellation _cancellation = new();
    private volatile bool _configured;

    private PackageSchema Schema => _catalogue.Schema;

    /// <summary>The table of methods.</summary>
    public ServiceDefinition Definition() => new ServiceDefinition()
        .Unary(Methods.Handshake, Always<ProviderHandshakeRequest, ProviderHandshakeResponse>(Handshake))
        .Unary(Methods.Parameterize, Always<ParameterizeRequest, ParameterizeResponse>(Parameterize))
        .Unary(Methods.GetSchema, Always<GetSchemaRequest, GetSchemaResponse>(GetSchema))
        .Unary(Methods.CheckConfig, UntilCancelled<CheckRequest, CheckResponse>(CheckConfig))
        .Unary(Methods.DiffConfig, UntilCancelled<DiffRequest, DiffResponse>(DiffConfig))
        .Unary(Methods.Configure, UntilCancelled<ConfigureRequest, ConfigureResponse>(Configure))
        .Unary(Methods.Invoke, UntilCancelled<InvokeRequest, InvokeResponse>(InvokeAsync))
        .Unary(Methods.Call, Always<CallRequest, CallResponse>(Call))
        .Unary(Raw.RawMethods.Check, UntilCancelled<Raw.CheckRequest, Raw.CheckResponse>(Check))
        .Unary(Raw.RawMethods.Diff, UntilCancelled<Raw.DiffRequest, DiffResponse>(Diff))
        .Unary(Methods.Create, UntilCancelled<CreateRequest, CreateResponse>(CreateAsync))
        .Unary(Methods.Read, UntilCancelled<ReadRequest, ReadResponse>(ReadAsync))
        .ServerStreaming(Methods.List, ListAsync)
        .Unary(Methods.Update, UntilCancelled<UpdateRequest, UpdateResponse>(UpdateAsync))
        .Unary(Methods.Delete, UntilCancelled<DeleteRequest, Google.Protobuf.WellKnownTypes.Empty>(DeleteAsync))
        .Unary(Methods.Construct, Always<ConstructRequest, ConstructResponse>(Construct))
        .Unary(Methods.Cancel, Always<Google.Protobuf.WellKnownTypes.Empty, Google.Protobuf.WellKnownTypes.Empty>(Cancel))
        .Unary(Methods.GetPluginInfo, Always<Google.Protobuf.WellKnownTypes.Empty, PluginInfo>(GetPluginInfo))
        .Unary(Methods.Attach, Always<PluginAttach, Google.Protobuf.WellKnownTypes.Empty>(Attach))
        .Unary(Methods.GetMapping, Always<GetMappingRequest, GetMappingResponse>(GetMapping))
        .Unary(Methods.GetMappings, Always<GetMappingsRequest, GetMappingsResponse>(GetMappings));

    private static Func<TRequest, ServerCallContext, Task<TResponse>> Always<TRequest, TResponse>(Func<TRequest, TResponse> answer)
        where TRequest : IMessage => (request, _) => Task.FromResult(answer(request));

    private Func<TRequest, ServerCallContext, Task<TResponse>> UntilCancelled<TRequest, TResponse>(Func<TRequest, TResponse> answer)
        where TRequest : IMessage => (request, _) =>
        {
            _cancellation.ThrowIfCancelled();
            return Task.FromResult(answer(request));
        };

    private Func<TRequest, ServerCallContext, Task<TResponse>> UntilCancelled<TRequest, TResponse>(
        Func<TRequest, ServerCallContext, Task<TResponse>> answer)
        where TRequest : IMessage => (request, context) =>
        {
            _cancellation.ThrowIfCancelled();
            return answer(request, context);
        };

    private static ProviderException NotHere(string message) => new(StatusCode.Unimplemented, message);

    private void RequireConfigured()
    {
        if (!_configured)
            throw new ProviderException(StatusCode.FailedPrecondition, "The provider is not configured: the engine calls Configure before this.");
    }
}

using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Service;
using Sandboxes.Engine.Values;
using GrpcStatus = Sandboxes.Engine.Grpc.Status;

namespace Sandboxes.Engine.Tests.Service;

/// <summary>A provider of fakes, served and called over the wire.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string BoxUrn = "urn:pulumi:dev::project::parent:a:B$test:index:Box::box";

    private readonly EngineConnection _engine;
    private readonly GrpcServer _server;
    private readonly GrpcChannel _channel;

    private Provider(ProviderDefinition definition, EngineConnection engine, GrpcServer server)
    {
        Box = (FakeResource)definition.Resources[0];
        Echo = (FakeFunction)definition.Functions[0];
        Configuration = (FakeConfiguration)definition.Configuration;
        _engine = engine;
        _server = server;
        _channel = new GrpcChannel($"127.0.0.1:{server.Port}");
    }

    public FakeResource Box { get; }

    public FakeFunction Echo { get; }

    public FakeConfiguration Configuration { get; }

    /// <summary>Starts one that is not configured yet.</summary>
    public static Task<Provider> StartRawAsync(string? engineAddress = null, FakeResource? box = null) =>
        ServeAsync(new ProviderDefinition(
            "1.2.3", TestSchema.Json, new FakeConfiguration(), [box ?? new FakeResource(TestSchema.Box)], [new FakeFunction(TestSchema.Echo)]), engineAddress);

    /// <summary>Starts one of any kind.</summary>
    public static async Task<Provider> ServeAsync(ProviderDefinition definition, string? engineAddress = null)
    {
        var engine = new EngineConnection(engineAddress, TimeProvider.System);
        var options = new GrpcServerOptions { MapException = new ErrorMapping(definition).StatusOf };
        var server = await GrpcServer.StartAsync([new ProviderService(definition, engine).Definition()], options);
        return new Provider(definition, engine, server);
    }

    /// <summary>Starts one with an empty configuration.</summary>
    public static async Task<Provider> StartAsync(string? engineAddress = null, FakeResource? box = null)
    {
        var provider = await StartRawAsync(engineAddress, box);
        await provider.CallAsync(ResourceProviderMethods.Configure, new ConfigureRequest { Args = new Struct() });
        return provider;
    }

    public Task<TResponse> CallAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request, CancellationToken cancel = default)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> => _channel.UnaryAsync(method, request, cancel);

    public async Task<GrpcStatus> FailureAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        (await Should.ThrowAsync<RpcException>(_channel.UnaryAsync(method, request))).Status;

    public async Task<List<ListResponse>> ListAsync(ListRequest request)
    {
        var rows = new List<ListResponse>();
        await foreach (var row in _channel.ServerStreamingAsync(ResourceProviderMethods.List, request))
            rows.Add(row);
        return rows;
    }

    public Task<CreateResponse> CreateAsync(Struct inputs, bool preview = false, double timeout = 0) => CallAsync(
        ResourceProviderMethods.Create,
        new CreateRequest { Urn = BoxUrn, Name = "box", Type = TestSchema.Box, Properties = inputs, Preview = preview, Timeout = timeout });

    public static PropertyMap Bag(params (string Name, PropertyValue Value)[] entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value)));

    public static Struct Wire(params (string Name, PropertyValue Value)[] entries) => PropertyCodec.Write(Bag(entries));

    public static PropertyValue Secret(string value) => PropertyValue.Of(value).AsSecret();

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
        _engine.Dispose();
    }
}

using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Tests.Grpc;

/// <summary>A server with a handler for each way a call can go, and a client connected to it.</summary>
internal sealed class EchoServer : IAsyncDisposable
{
    private readonly GrpcServer _server;

    private EchoServer(GrpcServer server)
    {
        _server = server;
        Channel = new GrpcChannel(Address);
    }

    public string Address => $"127.0.0.1:{_server.Port}";

    public GrpcChannel Channel { get; }

    /// <param name="invoke">Answers Invoke; by default with its own arguments.</param>
    /// <param name="list">Answers List; by default with as many rows as the limit says.</param>
    /// <param name="options">Options of the server.</param>
    public static async Task<EchoServer> StartAsync(
        Func<InvokeRequest, ServerCallContext, Task<InvokeResponse>>? invoke = null,
        Func<ListRequest, IServerStreamWriter<ListResponse>, ServerCallContext, Task>? list = null,
        GrpcServerOptions? options = null)
    {
        var service = new ServiceDefinition()
            .Unary(ResourceProviderMethods.Invoke, invoke ?? ((request, _) => Task.FromResult(new InvokeResponse { Return = request.Args })))
            .ServerStreaming(ResourceProviderMethods.List, list ?? RowsAsync);
        return new EchoServer(await GrpcServer.StartAsync([service], options));
    }

    public Task<InvokeResponse> InvokeAsync(Struct? args = null, TimeSpan? timeout = null, CancellationToken cancel = default) =>
        Channel.UnaryAsync(ResourceProviderMethods.Invoke, new InvokeRequest { Args = args ?? new Struct() }, cancel, timeout);

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _server.DisposeAsync();
    }

    private static async Task RowsAsync(ListRequest request, IServerStreamWriter<ListResponse> rows, ServerCallContext context)
    {
        for (var i = 0; i < request.Limit; i++)
            await rows.WriteAsync(new ListResponse { Result = new ListResponse.Types.Result { Id = $"{i}" } }, context.CancellationToken);
    }
}

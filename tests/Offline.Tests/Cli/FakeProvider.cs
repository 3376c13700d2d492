using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Offline.Tests.Cli;

/// <summary>A provider that accepts everything, and whose creates a test may hold or fail.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private GrpcServer? _server;

    public string Port => _server!.Port.ToString();

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentBag<string> Calls { get; } = [];

    /// <summary>What a create does; its answer is the id.</summary>
    public Func<CreateRequest, Task<string>> Create { get; set; } = request => Task.FromResult("id-" + request.Name);

    public static async Task<FakeProvider> StartAsync()
    {
        var provider = new FakeProvider();
        provider._server = await GrpcServer.StartAsync([provider.Definition()]);
        return provider;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private ServiceDefinition Definition() => new ServiceDefinition()
        .Unary(ResourceProviderMethods.Handshake, (_, _) => Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true }))
        .Unary(ResourceProviderMethods.Attach, (_, _) => Task.FromResult(new Empty()))
        .Unary(ResourceProviderMethods.GetPluginInfo, (_, _) => Task.FromResult(new PluginInfo { Version = "1.0.0" }))
        .Unary(ResourceProviderMethods.CheckConfig, (request, _) => Task.FromResult(new CheckResponse { Inputs = request.News }))
        .Unary(ResourceProviderMethods.DiffConfig, (_, _) => Task.FromResult(new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone }))
        .Unary(ResourceProviderMethods.Configure, (_, _) => Task.FromResult(new ConfigureResponse { AcceptSecrets = true }))
        .Unary(ResourceProviderMethods.Check, (request, _) => Task.FromResult(new CheckResponse { Inputs = request.News }))
        .Unary(ResourceProviderMethods.Diff, (_, _) => Task.FromResult(new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffUnknown }))
        .Unary(ResourceProviderMethods.Create, (request, _) => CreateAsync(request))
        .Unary(ResourceProviderMethods.Update, (request, _) => Task.FromResult(new UpdateResponse { Properties = request.News }))
        .Unary(ResourceProviderMethods.Delete, (request, _) => Deleted(request))
        .Unary(ResourceProviderMethods.Cancel, (_, _) => Cancel());

    private async Task<CreateResponse> CreateAsync(CreateRequest request) => request.Preview
        ? new CreateResponse { Properties = request.Properties }
        : new CreateResponse { Id = await Create(request), Properties = request.Properties };

    private Task<Empty> Deleted(DeleteRequest request)
    {
        Calls.Add("Delete " + request.Name);
        return Task.FromResult(new Empty());
    }

    private Task<Empty> Cancel()
    {
        Calls.Add("Cancel");
        Cancelled.TrySetResult();
        return Task.FromResult(new Empty());
    }
}

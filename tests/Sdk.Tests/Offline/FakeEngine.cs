using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Sdk.Tests.Offline;

/// <summary>An engine that records what a program sends, and answers as a test wants.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private GrpcServer? _server;

    private FakeEngine()
    {
    }

    public ConcurrentQueue<RegisterResourceRequest> Registrations { get; } = new();

    public ConcurrentQueue<ReadResourceRequest> Reads { get; } = new();

    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = new();

    public ConcurrentQueue<ResourceInvokeRequest> Invokes { get; } = new();

    public ConcurrentQueue<LogRequest> Logs { get; } = new();

    public bool HasShutDown { get; private set; }

    public Func<RegisterResourceRequest, RegisterResourceResponse> OnRegister { get; set; } = Echo;

    public Func<ReadResourceRequest, ReadResourceResponse> OnRead { get; set; } = request => new ReadResourceResponse { Urn = Urn(request.Type, request.Name), Properties = request.Properties };

    public Func<ResourceInvokeRequest, ResourceInvokeResponse> OnInvoke { get; set; } = _ => new ResourceInvokeResponse { Return = new Struct() };

    public static string Urn(string type, string name) => $"urn:pulumi:dev::test::{type}::{name}";

    public static async Task<FakeEngine> StartAsync()
    {
        var engine = new FakeEngine();
        engine._server = await GrpcServer.StartAsync([engine.Monitor(), engine.Engine()]);
        return engine;
    }

    /// <summary>Runs a program as the engine of stack <c>dev</c> of project <c>test</c>; returns its exit code.</summary>
    public Task<int> RunAsync(Func<IDictionary<string, object?>> program, bool isDryRun = false, ImmutableDictionary<string, string>? config = null) =>
        Deployment.RunAsync(Settings(isDryRun) with { Config = config ?? ImmutableDictionary<string, string>.Empty }, () => new Stack(() => Task.FromResult(program()), options: null));

    public DeploymentSettings Settings(bool isDryRun, string project = "test") =>
        new($"127.0.0.1:{_server!.Port}", $"127.0.0.1:{_server.Port}", project, "dev") { IsDryRun = isDryRun };

    public RegisterResourceRequest Registration(string name) => Registrations.Single(request => request.Name == name);

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    /// <summary>Answers with the inputs as outputs and with the name as id.</summary>
    public static RegisterResourceResponse Echo(RegisterResourceRequest request) =>
        new() { Urn = Urn(request.Type, request.Name), Id = request.Custom ? $"id-{request.Name}" : "", Object = request.Object };

    /// <summary>Answers as in a preview: with the inputs as outputs and without an id.</summary>
    public static RegisterResourceResponse EchoPreview(RegisterResourceRequest request) =>
        new() { Urn = Urn(request.Type, request.Name), Object = request.Object };

    private ServiceDefinition Monitor()
    {
        var service = new ServiceDefinition();
        service.Unary(ResourceMonitorMethods.RegisterResource, (request, _) => Record(Registrations, request, OnRegister));
        service.Unary(ResourceMonitorMethods.ReadResource, (request, _) => Record(Reads, request, OnRead));
        service.Unary(ResourceMonitorMethods.Invoke, (request, _) => Record(Invokes, request, OnInvoke));
        service.Unary(ResourceMonitorMethods.RegisterResourceOutputs, (request, _) => Record(Outputs, request, _ => new Empty()));
        service.Unary(ResourceMonitorMethods.SignalAndWaitForShutdown, (request, _) =>
        {
            HasShutDown = true;
            return Task.FromResult(request);
        });
        return service;
    }

    private ServiceDefinition Engine()
    {
        var service = new ServiceDefinition();
        service.Unary(EngineMethods.Log, (request, _) => Record(Logs, request, _ => new Empty()));
        return service;
    }

    private static Task<TResponse> Record<TRequest, TResponse>(ConcurrentQueue<TRequest> calls, TRequest request, Func<TRequest, TResponse> answer)
    {
        calls.Enqueue(request);
        return Task.FromResult(answer(request));
    }
}

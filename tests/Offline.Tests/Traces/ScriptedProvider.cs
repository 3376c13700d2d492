using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Offline.Tests.Traces;

/// <summary>Answers as recorded. A call that was not recorded, or not once more, is refused and remembered.</summary>
internal sealed class ScriptedProvider : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<string> _unexpected = [];
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<(string Key, RecordedCall Call)> _left = [];
    private GrpcServer? _server;

    /// <summary>Called when a call comes that hung, or that ended only because of Ctrl-C.</summary>
    public Action? Waiting { get; set; }

    public int Port => _server!.Port;

    /// <summary>What differs from the recording so far.</summary>
    public string Differences()
    {
        lock (_gate)
            return string.Join('\n', _unexpected.Select(call => "not recorded: " + call).Concat(_left.Where(left => !left.Call.Hangs).Select(left => "not called: " + left.Key)));
    }

    public static async Task<ScriptedProvider> StartAsync()
    {
        var provider = new ScriptedProvider();
        provider._server = await GrpcServer.StartAsync([provider.Definition()]);
        return provider;
    }

    public void Expect(IEnumerable<RecordedCall> calls)
    {
        lock (_gate)
        {
            _unexpected.Clear();
            _left = [.. calls.Select(call => (Key(call.Method, call.Request), call))];
        }
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private ServiceDefinition Definition() => new ServiceDefinition()
        .Unary(ResourceProviderMethods.Handshake, (_, _) => Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true, AcceptOutputs = true, SupportsAutonamingConfiguration = true }))
        .Unary(ResourceProviderMethods.Attach, (_, _) => Task.FromResult(new Empty()))
        .Unary(ResourceProviderMethods.GetPluginInfo, (_, _) => Task.FromResult(new PluginInfo { Version = "0.1.0" }))
        .Unary(ResourceProviderMethods.Cancel, (_, _) => Cancel())
        .Unary(ResourceProviderMethods.CheckConfig, (request, _) => AnswerAsync<CheckResponse>("CheckConfig", request))
        .Unary(ResourceProviderMethods.DiffConfig, (request, _) => AnswerAsync<DiffResponse>("DiffConfig", request))
        .Unary(ResourceProviderMethods.Configure, (request, _) => AnswerAsync<ConfigureResponse>("Configure", request))
        .Unary(ResourceProviderMethods.Check, (request, _) => AnswerAsync<CheckResponse>("Check", request))
        .Unary(ResourceProviderMethods.Diff, (request, _) => AnswerAsync<DiffResponse>("Diff", request))
        .Unary(ResourceProviderMethods.Create, (request, _) => AnswerAsync<CreateResponse>("Create", request))
        .Unary(ResourceProviderMethods.Read, (request, _) => AnswerAsync<ReadResponse>("Read", request))
        .Unary(ResourceProviderMethods.Update, (request, _) => AnswerAsync<UpdateResponse>("Update", request))
        .Unary(ResourceProviderMethods.Delete, (request, _) => AnswerAsync<Empty>("Delete", request))
        .Unary(ResourceProviderMethods.Invoke, (request, _) => AnswerAsync<InvokeResponse>("Invoke", request));

    private Task<Empty> Cancel()
    {
        if (_waits)
            _cancelled.TrySetResult();
        return Task.FromResult(new Empty());
    }

    private bool _waits;

    private async Task<TResponse> AnswerAsync<TResponse>(string method, IMessage request)
        where TResponse : IMessage, new()
    {
        var call = Take(Key(method, JsonNode.Parse(JsonFormatter.Default.Format(request))!));
        var message = (string?)call.Error?["message"] ?? "";
        if (call.Hangs || message.StartsWith("cancelled", StringComparison.Ordinal))
        {
            _waits = true;
            Waiting?.Invoke();
            await _cancelled.Task;
        }

        if (call.Error is { } error)
            throw Failure(error, message);
        return JsonParser.Default.Parse<TResponse>(call.Response!.ToJsonString());
    }

    private RecordedCall Take(string key)
    {
        lock (_gate)
        {
            var at = _left.FindIndex(left => left.Key == key);
            if (at >= 0)
            {
                var call = _left[at].Call;
                _left.RemoveAt(at);
                return call;
            }

            _unexpected.Add(key);
            throw new RpcException(new Status(StatusCode.Unknown, "this call is not recorded: " + key));
        }
    }

    private static string Key(string method, JsonNode request) => $"{method} {Normal.Text(request)}";

    private static RpcException Failure(JsonNode error, string message)
    {
        var code = System.Enum.Parse<StatusCode>(((string)error["code"]!).Replace("Canceled", "Cancelled", StringComparison.Ordinal));
        if (error["init"] is not { } init)
            return new RpcException(new Status(code, message));
        var detail = JsonParser.Default.Parse<ErrorResourceInitFailed>(init.ToJsonString());
        return new RpcException(new Status(code, message, [Any.Pack(detail)]));
    }
}

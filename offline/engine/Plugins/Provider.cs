using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Plugins;

/// <summary>A connected provider: the calls of protocol reference 3.1 that the engine makes, in the engine's own terms.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(5);
    private readonly GrpcChannel _channel;
    private readonly PluginProcess? _process;
    private bool _acceptsSecrets = true;

    private Provider(string package, GrpcChannel channel, PluginProcess? process)
    {
        Package = package;
        _channel = channel;
        _process = process;
    }

    public string Package { get; }

    /// <summary>Set in a preview whose configuration is not known: then nothing is asked of the provider.</summary>
    public bool ConfigurationUnknown { get; set; }

    public static async Task<Provider> ConnectAsync(string package, string target, PluginProcess? process, ProviderHandshakeRequest handshake, CancellationToken cancel)
    {
        var provider = new Provider(package, new GrpcChannel(target), process);
        try
        {
            var answer = await provider._channel.UnaryAsync(ResourceProviderMethods.Handshake, handshake, cancel, TimeSpan.FromSeconds(10));
            provider._acceptsSecrets = answer.AcceptSecrets;
            if (process is null)
                await provider._channel.UnaryAsync(ResourceProviderMethods.Attach, new PluginAttach { Address = handshake.EngineAddress }, cancel);
            await provider._channel.UnaryAsync(ResourceProviderMethods.GetPluginInfo, new Empty(), cancel);
            return provider;
        }
        catch
        {
            provider._channel.Dispose();
            throw;
        }
    }

    public Task<CheckResponse> CheckConfigAsync(string urn, PropertyMap olds, PropertyMap news, CancellationToken cancel) =>
        Send(ResourceProviderMethods.CheckConfig, new CheckRequest
        {
            Urn = urn,
            Name = Urn.Name(urn),
            Type = Urn.Type(urn),
            Olds = PropertyCodec.Write(SecretValues.Strip(olds)),
            News = PropertyCodec.Write(SecretValues.Strip(news)),
        }, cancel);

    public async Task<ResourceDiff> DiffConfigAsync(string urn, ResourceState old, PropertyMap news, CancellationToken cancel) =>
        ResourceDiff.Read(await Send(ResourceProviderMethods.DiffConfig, new DiffRequest
        {
            Urn = urn,
            Name = Urn.Name(urn),
            Type = Urn.Type(urn),
            Olds = PropertyCodec.Write(SecretValues.Strip(old.Outputs)),
            OldInputs = PropertyCodec.Write(SecretValues.Strip(old.Inputs)),
            News = PropertyCodec.Write(SecretValues.Strip(news)),
        }, cancel));

    public Task<ConfigureResponse> ConfigureAsync(ProviderReference reference, PropertyMap inputs, CancellationToken cancel)
    {
        var request = new ConfigureRequest
        {
            Args = PropertyCodec.Write(inputs),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = reference.Id,
            Urn = reference.Urn,
            Name = Urn.Name(reference.Urn),
            Type = Urn.Type(reference.Urn),
        };
        foreach (var (key, value) in SecretValues.Strip(inputs).Where(entry => entry.Key != "version"))
            request.Variables[$"{Package}:config:{key}"] = value is PropertyValue.Text text ? text.Value : StateValues.ToNode(PropertyCodec.Write(value))?.ToJsonString() ?? "";
        return Send(ResourceProviderMethods.Configure, request, cancel);
    }

    public Task<CheckResponse> CheckAsync(CheckRequest request, PropertyMap olds, PropertyMap news, CancellationToken cancel)
    {
        request.Olds = Write(olds);
        request.News = Write(news);
        return Send(ResourceProviderMethods.Check, request, cancel);
    }

    public async Task<ResourceDiff> DiffAsync(string urn, string id, PropertyMap oldOutputs, PropertyMap oldInputs, PropertyMap news, IReadOnlyList<string> ignoreChanges, CancellationToken cancel)
    {
        var request = new DiffRequest
        {
            Id = id,
            Urn = urn,
            Name = Urn.Name(urn),
            Type = Urn.Type(urn),
            Olds = Write(AssetContents.Elide(oldOutputs)),
            OldInputs = Write(AssetContents.Elide(oldInputs)),
            News = Write(AssetContents.Elide(news)),
        };
        request.IgnoreChanges.AddRange(ignoreChanges);
        return ResourceDiff.Read(await Send(ResourceProviderMethods.Diff, request, cancel));
    }

    public Task<CreateResponse> CreateAsync(ResourceState wanted, bool preview, CancellationToken cancel) =>
        Send(ResourceProviderMethods.Create, new CreateRequest
        {
            Urn = wanted.Urn,
            Name = Urn.Name(wanted.Urn),
            Type = wanted.Type,
            Properties = Write(wanted.Inputs),
            Timeout = wanted.Timeouts.Create,
            Preview = preview,
        }, cancel);

    public Task<UpdateResponse> UpdateAsync(ResourceState old, ResourceState wanted, bool preview, CancellationToken cancel)
    {
        var request = new UpdateRequest
        {
            Id = old.Id,
            Urn = wanted.Urn,
            Name = Urn.Name(wanted.Urn),
            Type = wanted.Type,
            Olds = Write(AssetContents.Elide(old.Outputs)),
            OldInputs = Write(AssetContents.Elide(old.Inputs)),
            News = Write(wanted.Inputs),
            Timeout = wanted.Timeouts.Update,
            Preview = preview,
        };
        request.IgnoreChanges.AddRange(wanted.IgnoreChanges);
        return Send(ResourceProviderMethods.Update, request, cancel);
    }

    /// <summary>Reads a resource; without <paramref name="outputs"/> and <paramref name="inputs"/> it is an import.</summary>
    public Task<ReadResponse> ReadAsync(string urn, string id, PropertyMap? outputs, PropertyMap? inputs, double timeout, CancellationToken cancel) =>
        Send(ResourceProviderMethods.Read, new ReadRequest
        {
            Id = id,
            Urn = urn,
            Name = Urn.Name(urn),
            Type = Urn.Type(urn),
            Properties = outputs is null ? null : Write(AssetContents.Elide(outputs)),
            Inputs = inputs is null ? null : Write(AssetContents.Elide(inputs)),
            Timeout = timeout,
        }, cancel);

    public Task<Empty> DeleteAsync(ResourceState old, CancellationToken cancel) =>
        Send(ResourceProviderMethods.Delete, new DeleteRequest
        {
            Id = old.Id,
            Urn = old.Urn,
            Name = Urn.Name(old.Urn),
            Type = old.Type,
            Properties = Write(AssetContents.Elide(old.Outputs)),
            OldInputs = Write(AssetContents.Elide(old.Inputs)),
            Timeout = old.Timeouts.Delete,
        }, cancel);

    public Task<InvokeResponse> InvokeAsync(string token, PropertyMap args, bool preview, CancellationToken cancel) =>
        Send(ResourceProviderMethods.Invoke, new InvokeRequest { Tok = token, Args = Write(UnknownValues.Drop(args)), Preview = preview }, cancel);

    /// <summary>Tells the provider to stop waiting. A provider that is gone or does not answer is no failure of the command.</summary>
    public async Task CancelAsync()
    {
        try
        {
            await _channel.UnaryAsync(ResourceProviderMethods.Cancel, new Empty(), default, CancelLimit);
        }
        catch (RpcException)
        {
            // Unreachable or too old to know Cancel: it gets its signal all the same.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CancelAsync();
        _channel.Dispose();
        if (_process is not null)
            await _process.DisposeAsync();
    }

    private Struct Write(PropertyMap bag) => PropertyCodec.Write(_acceptsSecrets ? bag : SecretValues.Strip(bag));

    private async Task<TResponse> Send<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request, CancellationToken cancel)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        try
        {
            return await _channel.UnaryAsync(method, request, cancel);
        }
        // A provider that answers UNAVAILABLE means its cloud, and no exception is behind it.
        catch (RpcException dead) when (dead is { StatusCode: StatusCode.Unavailable, InnerException: not null } && _process is not null)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, $"the provider {Package} ended or broke the connection: {dead.Status.Detail}\n{_process.Errors()}".TrimEnd(), dead.Status.Details), dead);
        }
    }
}

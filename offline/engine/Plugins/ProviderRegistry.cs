using System.Collections.Concurrent;
using Pulumirpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Plugins;

/// <summary>
/// The providers of one preview or update: started and checked when their resource is planned, configured when its step
/// runs, kept by reference. Those that only the state knows are started when a resource of theirs needs them.
/// </summary>
internal sealed class ProviderRegistry(PluginHost host, Func<ProviderReference, ResourceState?> find, bool preview) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Provider>>> _live = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Provider> _checked = new(StringComparer.Ordinal);

    public async Task<Provider> GetAsync(string reference, CancellationToken cancel) =>
        await _live.GetOrAdd(reference, text => new(() => StartFromStateAsync(ProviderReference.Parse(text), cancel))).Value;

    /// <summary>Starts a provider for its resource and checks its inputs; a configured one of the same URN stays until then.</summary>
    public async Task<CheckResponse> CheckAsync(string urn, PropertyMap olds, PropertyMap news, CancellationToken cancel)
    {
        await DiscardAsync(urn);
        var provider = await host.StartAsync(Urn.Package(Urn.Type(urn)), Version(news), cancel);
        _checked[urn] = provider;
        var answer = await provider.CheckConfigAsync(urn, olds, news, cancel);
        var inputs = SecretValues.MarkLike(PropertyCodec.Read(answer.Inputs), news);
        answer.Inputs = PropertyCodec.Write(inputs);
        return answer;
    }

    public Task<ResourceDiff> DiffAsync(string urn, ResourceState old, PropertyMap news, CancellationToken cancel) =>
        _checked[urn].DiffConfigAsync(urn, old, news, cancel);

    /// <summary>Makes the checked provider of <paramref name="reference"/> the one in use, unless one is already.</summary>
    public async Task ConfigureAsync(ProviderReference reference, PropertyMap inputs, CancellationToken cancel)
    {
        if (!_checked.TryRemove(reference.Urn, out var provider))
            return;
        if (_live.ContainsKey(reference.ToString()))
        {
            await provider.DisposeAsync();
            return;
        }

        if (preview && UnknownValues.Contains(inputs))
            provider.ConfigurationUnknown = true;
        _live[reference.ToString()] = new(() => ConfiguredAsync(provider, reference, inputs, cancel));
        await _live[reference.ToString()].Value;
    }

    /// <summary>Ends a provider that was checked and is not wanted.</summary>
    public async Task DiscardAsync(string urn)
    {
        if (_checked.TryRemove(urn, out var provider))
            await provider.DisposeAsync();
    }

    /// <summary>Tells every provider to stop waiting.</summary>
    public Task CancelAsync() => Task.WhenAll(Running().Select(provider => provider.CancelAsync()));

    public async ValueTask DisposeAsync() => await Task.WhenAll(Running().Select(provider => provider.DisposeAsync().AsTask()));

    private IEnumerable<Provider> Running() =>
        _checked.Values.Concat(_live.Values.Where(entry => entry is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }).Select(entry => entry.Value.Result));

    private async Task<Provider> StartFromStateAsync(ProviderReference reference, CancellationToken cancel)
    {
        var state = find(reference) ?? throw new StateException($"the state has no provider {reference}; a resource of it cannot be reached");
        var provider = await host.StartAsync(Urn.Package(state.Type), Version(state.Inputs), cancel);
        return await ConfiguredAsync(provider, reference, state.Inputs, cancel);
    }

    private static async Task<Provider> ConfiguredAsync(Provider provider, ProviderReference reference, PropertyMap inputs, CancellationToken cancel)
    {
        try
        {
            if (!provider.ConfigurationUnknown)
                await provider.ConfigureAsync(reference, inputs, cancel);
            return provider;
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
    }

    private static string? Version(PropertyMap inputs) => (inputs.Find("version") as PropertyValue.Text)?.Value;
}

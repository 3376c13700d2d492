using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Service;

/// <summary>A resource whose every step the test writes; by default it is its inputs and no more.</summary>
internal sealed class FakeResource(string token) : IResource
{
    public string Token => token;

    public DiffRules DiffRules { get; init; } = DiffRules.None;

    public ConcurrentQueue<string> SeenIds { get; } = new();

    public ConcurrentQueue<string> ExistingUrns { get; } = new();

    public Func<PropertyMap, IEnumerable<CheckFailure>> OnCheck { get; set; } = _ => [];

    public Func<ResourceCall, PropertyMap, CancellationToken, Task<CreatedResource>> OnCreate { get; set; } =
        (_, inputs, _) => Task.FromResult(new CreatedResource("id-1", inputs));

    public Func<ResourceCall, string, PropertyMap?, PropertyMap?, Task<FoundResource?>> OnRead { get; set; } =
        (_, id, inputs, state) => Task.FromResult<FoundResource?>(new FoundResource(id, state ?? PropertyMap.Empty, inputs ?? PropertyMap.Empty));

    public Func<PropertyMap, PropertyMap, PropertyMap, Task<PropertyMap>> OnUpdate { get; set; } = (_, _, inputs) => Task.FromResult(inputs);

    public Func<ResourceCall, string, PropertyMap, Task> OnDelete { get; set; } = (_, _, _) => Task.CompletedTask;

    public Func<PropertyMap, IEnumerable<ListedResource>> OnList { get; set; } = _ => [];

    public IEnumerable<CheckFailure> Check(PropertyMap inputs) => OnCheck(inputs);

    public void Seen(string id) => SeenIds.Enqueue(id);

    public void Existing(string urn) => ExistingUrns.Enqueue(urn);

    public Task<CreatedResource> CreateAsync(ResourceCall call, PropertyMap inputs, CancellationToken stopWaiting) => OnCreate(call, inputs, stopWaiting);

    public Task<FoundResource?> ReadAsync(
        ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) => OnRead(call, id, oldInputs, oldState);

    public Task<PropertyMap> UpdateAsync(
        ResourceCall call, string id, PropertyMap oldInputs, PropertyMap oldState, PropertyMap inputs, CancellationToken stopWaiting) =>
        OnUpdate(oldInputs, oldState, inputs);

    public Task DeleteAsync(ResourceCall call, string id, PropertyMap oldState, CancellationToken stopWaiting) => OnDelete(call, id, oldState);

    public async IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var row in OnList(query))
        {
            await Task.Yield();
            cancel.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}

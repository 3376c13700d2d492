using System.Runtime.CompilerServices;
using Sandboxes.Engine;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox.Deleting;
using Sandboxes.Resources.Sandbox.Rules;

namespace Sandboxes.Resources.Sandbox;

/// <summary>A sandbox's life. Each step is a file of its own; this is their order.</summary>
internal sealed class SandboxResource(SandboxSteps steps) : IResource
{
    public const string TypeToken = "sandboxes:index:Sandbox";

    public string Token => TypeToken;

    public DiffRules DiffRules => SandboxDiffRules.All;

    public IEnumerable<CheckFailure> Check(PropertyMap inputs) => SandboxRules.Check(inputs);

    public void Seen(string id) => steps.Owned.Seen(id);

    public Task<CreatedResource> CreateAsync(ResourceCall call, PropertyMap inputs, CancellationToken stopWaiting) =>
        new SandboxCreate(steps).RunAsync(call, inputs, stopWaiting);

    public Task<FoundResource?> ReadAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) =>
        new SandboxRead(steps).RunAsync(call, id, oldInputs, oldState, stopWaiting);

    public Task<PropertyMap> UpdateAsync(ResourceCall call, string id, PropertyMap oldInputs, PropertyMap oldState, PropertyMap inputs, CancellationToken stopWaiting) =>
        new SandboxUpdate(steps).RunAsync(call, id, oldInputs, oldState, inputs, stopWaiting);

    public Task DeleteAsync(ResourceCall call, string id, PropertyMap oldState, CancellationToken stopWaiting) =>
        new SandboxDelete(steps).RunAsync(call, id, stopWaiting);

    public async IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var sandbox in SandboxList.RunAsync(steps.Configuration, SandboxList.Filter(query), cancel))
            yield return new ListedResource(sandbox.Id, sandbox.Name);
    }
}

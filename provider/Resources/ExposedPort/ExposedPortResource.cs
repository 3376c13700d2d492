using System.Runtime.CompilerServices;
using Sandboxes.Engine;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Parts;

namespace Sandboxes.Resources.ExposedPort;

/// <summary>An exposed port's life. Nothing of it is updated in place: the cloud has no such call (prime-api 9.1).</summary>
internal sealed class ExposedPortResource(ProviderConfiguration configuration, EndedSandboxes ended) : IResource
{
    public const string TypeToken = "sandboxes:index:ExposedPort";

    private readonly SeenIds _seen = new();

    public string Token => TypeToken;

    public DiffRules DiffRules => ExposedPortDiffRules.All;

    public IEnumerable<CheckFailure> Check(PropertyMap inputs) => SandboxIdRule.Check(inputs);

    public void Seen(string id) => _seen.Add(id);

    public Task<CreatedResource> CreateAsync(ResourceCall call, PropertyMap inputs, CancellationToken stopWaiting) =>
        new ExposedPortCreate(configuration.Open("Nothing was exposed."), _seen).RunAsync(call, inputs, stopWaiting);

    public Task<FoundResource?> ReadAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) =>
        new ExposedPortRead(configuration.Open(), ended).RunAsync(call, id, oldInputs, oldState, stopWaiting);

    /// <summary>Only the inputs' wording can have changed, as from a plain value to a secret one.</summary>
    public Task<PropertyMap> UpdateAsync(ResourceCall call, string id, PropertyMap oldInputs, PropertyMap oldState, PropertyMap inputs, CancellationToken stopWaiting) =>
        Task.FromResult(inputs.Aggregate(oldState, (state, input) => state.With(input.Key, input.Value)));

    public Task DeleteAsync(ResourceCall call, string id, PropertyMap oldState, CancellationToken stopWaiting)
    {
        var (sandboxId, exposureId) = ExposedPortId.Parse(id);
        var cloud = configuration.Open();
        return Removal.RunAsync(call, cloud, sandboxId, $"exposed port {id}", () => cloud.UnexposeAsync(sandboxId, exposureId, CancellationToken.None), oldState, stopWaiting);
    }

    public async IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var port in await ExposedPortList.RunAsync(configuration.Open(), configuration.Settings.CloudName, query, cancel))
            yield return new ListedResource(ExposedPortId.Of(port), port.Name ?? $"port-{port.Port}");
    }
}

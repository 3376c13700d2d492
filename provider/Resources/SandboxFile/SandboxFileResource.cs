using Sandboxes.Engine;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.SandboxFile;

/// <summary>A file's life.</summary>
internal sealed class SandboxFileResource(ProviderConfiguration configuration, EndedSandboxes ended, OpenRemote open) : IResource
{
    public const string TypeToken = "sandboxes:index:SandboxFile";

    /// <summary>Written in this run, by the run's number: whoever deletes it after that replaces it, or renames its resource.</summary>
    private readonly SeenIds _written = new();

    public string Token => TypeToken;

    public DiffRules DiffRules { get; } = new() { Stables = [SandboxFileProperties.SandboxId, SandboxFileProperties.Path] };

    public IEnumerable<CheckFailure> Check(PropertyMap inputs) => SandboxFileRules.Check(inputs);

    /// <summary>A file has no orphans: the one that is written takes its place.</summary>
    public void Seen(string id)
    {
    }

    public async Task<CreatedResource> CreateAsync(ResourceCall call, PropertyMap inputs, CancellationToken stopWaiting)
    {
        const string Nothing = "Nothing of it is in the state; the next `pulumi up` writes it again.";
        var id = SandboxFileId.Of(inputs.Text(SandboxFileProperties.SandboxId) ?? "", inputs.Text(SandboxFileProperties.Path) ?? "");
        var state = await new SandboxFileUpload(configuration.Open(Nothing), open).RunAsync(call, inputs, Nothing, stopWaiting);
        _written.Add(InThisRun(id));
        return new CreatedResource(id, state);
    }

    public Task<FoundResource?> ReadAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) =>
        new SandboxFileRead(configuration.Open(), ended).RunAsync(call, id, oldInputs, oldState, stopWaiting);

    public Task<PropertyMap> UpdateAsync(ResourceCall call, string id, PropertyMap oldInputs, PropertyMap oldState, PropertyMap inputs, CancellationToken stopWaiting)
    {
        const string Stays = "The state stays as it was; the next `pulumi up` writes it again.";
        return new SandboxFileUpload(configuration.Open(Stays), open).RunAsync(call, inputs, Stays, stopWaiting);
    }

    /// <summary>Leaves a file that this run wrote anew under the same id: the old resource must not take the new one's file along.</summary>
    public Task DeleteAsync(ResourceCall call, string id, PropertyMap oldState, CancellationToken stopWaiting)
    {
        if (_written.Has(InThisRun(id)))
            return call.Log.StatusAsync("left where it is: written anew in this run");
        var file = SandboxFileId.Parse(id);
        var cloud = configuration.Open();
        return Removal.RunAsync(call, cloud, file.SandboxId, $"file {id}", () => cloud.DeleteFileAsync(file.SandboxId, file.Part, CancellationToken.None), oldState, stopWaiting);
    }

    public IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, CancellationToken cancel) => throw NoList.Of(Token);

    private string InThisRun(string id) => $"{configuration.Runs} {id}";
}

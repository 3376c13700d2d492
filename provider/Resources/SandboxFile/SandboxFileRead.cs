using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.SandboxFile;

/// <summary>Reads a file by its hash, and its content where that tells more.</summary>
internal sealed class SandboxFileRead(ISandboxCloud cloud, EndedSandboxes ended)
{
    public Task<FoundResource?> RunAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) =>
        UnchangedState.OnFailureAsync($"file {id}", () => LookAsync(call, id, oldInputs, oldState, stopWaiting), stopWaiting);

    private async Task<FoundResource?> LookAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting)
    {
        var file = SandboxFileId.Parse(id);
        if (await cloud.FindFileAsync(file.SandboxId, file.Part, stopWaiting) is not { } digest)
            return await AbsentAsync(call, file, oldInputs, oldState, stopWaiting);
        var known = oldInputs is { Count: > 0 };
        var uploaded = known ? oldState?.Text(SandboxFileProperties.Sha256) : null;
        var readsText = uploaded != digest.Sha256 && oldInputs?.Find(SandboxFileProperties.Source) is null;
        var text = readsText ? await TextAsync(file, digest, stopWaiting) : null;
        var inputs = known
            ? FoundContent.After(oldInputs!, uploaded, digest, text)
            : FoundContent.Imported(file.SandboxId, file.Part, digest, text);
        return new FoundResource(id, SandboxFileState.Of(inputs, digest), inputs);
    }

    private async Task<FoundResource?> AbsentAsync(ResourceCall call, PartId file, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting)
    {
        var host = await Host.FindAsync(cloud, file.SandboxId, stopWaiting);
        if (oldInputs is { Count: > 0 } && oldState is not null && await ended.KeepsAsync(host, stopWaiting))
            return new FoundResource(SandboxFileId.Of(file.SandboxId, file.Part), oldState, oldInputs);
        await call.Log.WarningAsync(oldInputs is { Count: > 0 }
            ? $"file {file.Part} ({call.Name}) is gone: {(host.IsGone ? host.Words : $"it is no longer in sandbox {file.SandboxId}")}. The next `pulumi up` writes it again."
            : $"there is no file {file.Part} in sandbox {file.SandboxId}{(host.IsGone ? $": {host.Words}" : "")}.");
        return null;
    }

    /// <summary>Null where it is no text, too long, or has changed again since it was hashed.</summary>
    private async Task<string?> TextAsync(PartId file, FileDigest digest, CancellationToken stopWaiting)
    {
        if (digest.Size > FoundContent.LongestText)
            return null;
        using var copy = new MemoryStream();
        var there = await cloud.DownloadAsync(file.SandboxId, file.Part, copy, stopWaiting);
        return there && copy.Length == digest.Size ? FoundContent.TextOf(copy.ToArray()) : null;
    }
}

using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Command;

/// <summary>Nothing is left of a command but what it did in its sandbox: it stays as it was, and is gone with its sandbox.</summary>
internal sealed class CommandRead(ISandboxCloud cloud, EndedSandboxes ended)
{
    public Task<FoundResource?> RunAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) =>
        UnchangedState.OnFailureAsync($"command {call.Name}", () => LookAsync(call, id, oldInputs, oldState, stopWaiting), stopWaiting);

    private async Task<FoundResource?> LookAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting)
    {
        if (oldInputs is not { Count: > 0 } || oldState?.Text(CommandProperties.SandboxId) is not { } sandboxId)
            throw NoImport();
        var host = await Host.GlanceAsync(cloud, sandboxId, stopWaiting);
        if (!host.IsGone || await ended.KeepsAsync(host, stopWaiting))
            return new FoundResource(id, oldState, oldInputs);
        await call.Log.WarningAsync($"command {call.Name} is gone with its sandbox: {host.Words}. The next `pulumi up` runs it again.");
        return null;
    }

    private static ProviderException NoImport() => new(
        StatusCode.InvalidArgument,
        "a Command cannot be imported: no cloud remembers the commands that it ran. Declare it without an import, and `pulumi up` runs it; leave `create` out if it must not run now.");
}

using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.ExposedPort;

/// <summary>Reads an exposed port from its sandbox's list. It is gone when it is not in there, and with its sandbox.</summary>
internal sealed class ExposedPortRead(ISandboxCloud cloud, EndedSandboxes ended)
{
    public Task<FoundResource?> RunAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) =>
        UnchangedState.OnFailureAsync($"exposed port {id}", () => LookAsync(call, id, oldInputs, oldState, stopWaiting), stopWaiting);

    private async Task<FoundResource?> LookAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting)
    {
        var (sandboxId, exposureId) = ExposedPortId.Parse(id);
        var exposure = (await cloud.ListPortsAsync(sandboxId, stopWaiting))?.FirstOrDefault(port => port.Id == exposureId);
        var host = await Host.GlanceAsync(cloud, sandboxId, stopWaiting);
        if (oldInputs is { Count: > 0 } && oldState is not null && await ended.KeepsAsync(host, stopWaiting))
            return new FoundResource(id, oldState, oldInputs);
        if (exposure is null || host.IsGone)
        {
            await call.Log.WarningAsync(oldInputs is { Count: > 0 } ? Gone(call, id, oldState, host) : Absent(id, host));
            return null;
        }

        return oldInputs is { Count: > 0 }
            ? new FoundResource(id, ExposedPortState.Of(exposure, oldState ?? oldInputs), oldInputs)
            : new FoundResource(id, ExposedPortState.Of(exposure, PropertyMap.Empty), ExposedPortState.Imported(exposure));
    }

    private static string Gone(ResourceCall call, string id, PropertyMap? oldState, Host host)
    {
        var what = oldState?.Integer(ExposedPortProperties.Port) is { } port ? $"exposed port {id} (port {port}, {call.Name})" : $"exposed port {id}";
        var why = host.IsGone ? host.Words : $"sandbox {host.Id} does not list it any more";
        return $"{what} is gone: {why}. The next `pulumi up` exposes the port again, under a new address.";
    }

    private static string Absent(string id, Host host) =>
        $"there is no exposed port {id}: {(host.IsGone ? host.Words : $"sandbox {host.Id} does not list it; getExposedPorts tells what it has")}.";
}

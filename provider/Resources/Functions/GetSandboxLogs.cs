using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Sandbox;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Functions;

/// <summary>Reads what a sandbox's main process printed.</summary>
internal sealed class GetSandboxLogs(ProviderConfiguration configuration) : IFunction
{
    public string Token => "sandboxes:index:getSandboxLogs";

    public async Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel)
    {
        var id = SandboxId.Checked(args.Text("sandboxId") ?? "");
        var logs = await configuration.Cloud.ReadLogsAsync(id, cancel) ?? throw NoSandbox.Error(id, configuration.Settings.CloudName);
        return PropertyMap.Empty.With("logs", PropertyValue.Of(logs));
    }
}

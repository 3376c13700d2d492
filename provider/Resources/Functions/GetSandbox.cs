using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Sandbox;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Functions;

/// <summary>Reads one sandbox as the cloud describes it, ended ones too.</summary>
internal sealed class GetSandbox(ProviderConfiguration configuration) : IFunction
{
    public string Token => "sandboxes:index:getSandbox";

    public async Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel)
    {
        var id = SandboxId.Checked(args.Text("sandboxId") ?? "");
        return await configuration.Cloud.FindAsync(id, cancel) is { } info
            ? SandboxRow.Of(info)
            : throw NoSandbox.Error(id, configuration.Settings.CloudName);
    }
}

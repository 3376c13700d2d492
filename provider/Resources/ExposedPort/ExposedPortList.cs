using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Functions;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.ExposedPort.ExposedPortProperties;

namespace Sandboxes.Resources.ExposedPort;

/// <summary>Lists the exposed ports of one sandbox, or of all of the user's.</summary>
internal static class ExposedPortList
{
    public static async Task<IReadOnlyList<PortExposure>> RunAsync(ISandboxCloud cloud, string cloudName, PropertyMap query, CancellationToken cancel)
    {
        try
        {
            if (query.Text(SandboxId) is not { Length: > 0 } sandboxId)
                return await cloud.ListAllPortsAsync(cancel);
            return await cloud.ListPortsAsync(Resources.Sandbox.SandboxId.Checked(sandboxId), cancel) ?? throw NoSandbox.Error(sandboxId, cloudName);
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, "");
        }
    }
}

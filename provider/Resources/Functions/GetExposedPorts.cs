using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.ExposedPort;

namespace Sandboxes.Resources.Functions;

/// <summary>Lists the exposed ports of one sandbox, or of all of the user's.</summary>
internal sealed class GetExposedPorts(ProviderConfiguration configuration) : IFunction
{
    public string Token => "sandboxes:index:getExposedPorts";

    public async Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel)
    {
        var ports = await ExposedPortList.RunAsync(configuration.Open(), configuration.Settings.CloudName, args, cancel);
        return PropertyMap.Empty.With("ports", new PropertyValue.List(
            [.. ports.Select(port => new PropertyValue.Map(ExposedPortFacts.Of(port)))]));
    }
}

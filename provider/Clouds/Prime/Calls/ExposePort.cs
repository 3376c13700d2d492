using System.Text.Json;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>POST /sandbox/{id}/expose</c>: no key makes it safe to repeat, so a lost answer is looked for in the list (prime-api 9.1).</summary>
internal sealed class ExposePort(PrimePlatform platform, ListPorts list)
{
    private static readonly Dictionary<int, string> NextSteps = new() { [409] = "A port of a sandbox is exposed once; `getExposedPorts` tells what there is." };

    /// <summary>Exposes the port.</summary>
    public async Task<PortExposure> RunAsync(string id, PortSpec port, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new ExposeRequestWire(port.Port, port.Name, port.Protocol), SnakeJson.Default.ExposeRequestWire);
        var request = CloudRequest.Json(
            HttpMethod.Post, "/sandbox/{id}/expose", SandboxPath.Of(id, "/expose"), $"expose port {port.Port} of sandbox {id}", RequestEffect.Once, json) with
        {
            NextSteps = NextSteps,
        };
        try
        {
            return (await platform.SendAsync(request, SnakeJson.Default.ExposureWire, cancel)).ToExposure();
        }
        catch (CloudException lost) when (lost.OutcomeUnknown)
        {
            if (await FindAsync(id, port, cancel) is { } found)
                return found;
            throw;
        }
    }

    /// <summary>The one exposure that can be what was asked for; null when there is none, or more than one. Lists do not tell the protocol.</summary>
    internal static PortExposure? Choose(IReadOnlyList<PortExposure> exposures, PortSpec port)
    {
        var same = exposures.Where(exposure => exposure.Port == port.Port && exposure.Name == port.Name
            && (exposure.Protocol is null || exposure.Protocol.Equals(port.Protocol, StringComparison.OrdinalIgnoreCase))).ToList();
        return same.Count == 1 ? same[0] with { Protocol = port.Protocol } : null;
    }

    private async Task<PortExposure?> FindAsync(string id, PortSpec port, CancellationToken cancel)
    {
        try
        {
            return await list.OfAsync(id, cancel) is { } exposures ? Choose(exposures, port) : null;
        }
        catch (CloudException)
        {
            return null; // The answer that was lost is the error to tell.
        }
    }
}

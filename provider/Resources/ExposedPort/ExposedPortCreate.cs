using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.ExposedPort.ExposedPortProperties;

namespace Sandboxes.Resources.ExposedPort;

/// <summary>Exposes a port. The request is sent once; a lost answer is looked for in the sandbox's list.</summary>
internal sealed class ExposedPortCreate(ISandboxCloud cloud, SeenIds seen)
{
    public async Task<CreatedResource> RunAsync(ResourceCall call, PropertyMap inputs, CancellationToken stopWaiting)
    {
        if (stopWaiting.IsCancellationRequested)
            throw CloudErrors.Stopped("Nothing was exposed.");
        var sandboxId = Resources.Sandbox.SandboxId.Checked(inputs.Text(SandboxId) ?? "");
        var wanted = new PortSpec(inputs.Integer(Port) ?? 0, inputs.Text(Name), inputs.Text(Protocol) ?? "HTTP");
        await call.Log.StatusAsync($"exposing port {wanted.Port} of sandbox {sandboxId}");
        var exposure = await ExposeAsync(call, sandboxId, wanted, inputs);
        return new CreatedResource(ExposedPortId.Of(exposure), ExposedPortState.Of(exposure, inputs));
    }

    /// <summary>Not abandoned half-way: no token.</summary>
    private async Task<PortExposure> ExposeAsync(ResourceCall call, string sandboxId, PortSpec wanted, PropertyMap inputs)
    {
        try
        {
            return await cloud.ExposeAsync(sandboxId, wanted, CancellationToken.None);
        }
        catch (CloudException failure) when (failure.OutcomeUnknown)
        {
            var ports = await TryListAsync(sandboxId);
            return LostExposure.Among(ports ?? [], wanted, port => seen.Has(ExposedPortId.Of(port)))
                ?? throw Lost(failure, sandboxId, wanted, ports, inputs);
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, $"Nothing was exposed. {await AdviceAsync(failure.Kind, call, sandboxId, wanted)}", new SecretTexts(inputs));
        }
    }

    private async Task<string> AdviceAsync(CloudErrorKind kind, ResourceCall call, string sandboxId, PortSpec wanted)
    {
        var asks = Refusal.MayBeTheEnd(kind) || kind == CloudErrorKind.Forbidden;
        if (!asks)
            return "";
        var host = await Host.TryFindAsync(cloud, sandboxId, CancellationToken.None);
        var there = host is { IsGone: false } ? (await TryListAsync(sandboxId))?.FirstOrDefault(port => port.Port == wanted.Port) : null;
        return ExposeRefusal.Advice(kind, wanted.Port, host, there, call.Name);
    }

    private async Task<IReadOnlyList<PortExposure>?> TryListAsync(string sandboxId)
    {
        try
        {
            return await cloud.ListPortsAsync(sandboxId, CancellationToken.None);
        }
        catch (CloudException)
        {
            // The failure before this one is what the user is told; the list would only have explained it.
            return null;
        }
    }

    private static ProviderException Lost(CloudException failure, string sandboxId, PortSpec wanted, IReadOnlyList<PortExposure>? ports, PropertyMap inputs)
    {
        var same = ports?.Where(port => port.Port == wanted.Port).Select(ExposedPortId.Of).ToList();
        var found = same switch
        {
            null => $"Whether port {wanted.Port} was exposed is not known; getExposedPorts with sandbox {sandboxId} tells.",
            [] => $"Port {wanted.Port} is not among those of sandbox {sandboxId}: run again.",
            _ => $"Exposed are {string.Join(", ", same)}, and which is this one cannot be told: import it, or delete it with the sandbox.",
        };
        return CloudErrors.Failed(failure, found, new SecretTexts(inputs));
    }
}

using Sandboxes.Clouds;

namespace Sandboxes.Resources.Tests.Fakes;

/// <content>Exposed ports.</content>
internal sealed partial class FakeCloud
{
    public List<PortExposure> Exposures { get; } = [];

    public List<PortSpec> PortSpecs { get; } = [];

    /// <summary>With an unknown outcome the port is exposed all the same, unless <see cref="LostBeforeIt"/>.</summary>
    public CloudException? ExposeFails { get; set; }

    public bool LostBeforeIt { get; set; }

    public CloudException? PortsFail { get; set; }

    public CloudException? UnexposeFails { get; set; }

    public Task<PortExposure> ExposeAsync(string sandboxId, PortSpec port, CancellationToken cancel)
    {
        Calls.Add("expose");
        cancel.CanBeCanceled.ShouldBeFalse();
        PortSpecs.Add(port);
        if (ExposeFails is { } refusal && (!refusal.OutcomeUnknown || LostBeforeIt))
            throw refusal;
        var made = new PortExposure($"exp-{Exposures.Count + 1}", sandboxId, port.Port)
        {
            Name = port.Name,
            Protocol = port.Protocol,
            Url = port.Protocol == "HTTP" ? $"https://{port.Port}.example.test" : null,
            TlsSocket = $"{port.Port}.example.test:443",
            ExternalPort = port.Protocol == "TCP" ? 30000 + port.Port : null,
            ExternalEndpoint = port.Protocol == "TCP" ? $"tcp.example.test:{30000 + port.Port}" : null,
        };
        Exposures.Add(made with { Protocol = null, CreatedAt = Sample.Created });
        return ExposeFails is { } lost ? throw lost : Task.FromResult(made);
    }

    public Task<IReadOnlyList<PortExposure>?> ListPortsAsync(string sandboxId, CancellationToken cancel)
    {
        Calls.Add("ports");
        cancel.ThrowIfCancellationRequested();
        if (PortsFail is { } failure)
            throw failure;
        return Task.FromResult<IReadOnlyList<PortExposure>?>(
            Sandboxes.ContainsKey(sandboxId) ? [.. Exposures.Where(exposure => exposure.SandboxId == sandboxId)] : null);
    }

    public Task<IReadOnlyList<PortExposure>> ListAllPortsAsync(CancellationToken cancel)
    {
        Calls.Add("all-ports");
        return PortsFail is { } failure ? throw failure : Task.FromResult<IReadOnlyList<PortExposure>>(Exposures);
    }

    public Task<bool> UnexposeAsync(string sandboxId, string exposureId, CancellationToken cancel)
    {
        Calls.Add("unexpose");
        return UnexposeFails is { } failure
            ? throw failure
            : Task.FromResult(Exposures.RemoveAll(exposure => exposure.SandboxId == sandboxId && exposure.Id == exposureId) > 0);
    }
}

namespace Sandboxes.Clouds;

/// <summary>Exposes ports of sandboxes.</summary>
public interface ISandboxPorts
{
    /// <summary>Exposes a port. Not repeated once the cloud may have acted: see <see cref="CloudException.OutcomeUnknown"/>.</summary>
    Task<PortExposure> ExposeAsync(string sandboxId, PortSpec port, CancellationToken cancel);

    /// <summary>The ports of one sandbox; null when the sandbox is a definite not-found.</summary>
    Task<IReadOnlyList<PortExposure>?> ListPortsAsync(string sandboxId, CancellationToken cancel);

    /// <summary>The ports of all sandboxes of this user.</summary>
    Task<IReadOnlyList<PortExposure>> ListAllPortsAsync(CancellationToken cancel);

    /// <summary>Takes a port back; false when the exposure, or its sandbox, was gone before.</summary>
    Task<bool> UnexposeAsync(string sandboxId, string exposureId, CancellationToken cancel);
}

namespace Sandboxes.Clouds;

/// <summary>A port of a sandbox that can be reached from outside (prime-api 9.1).</summary>
/// <param name="Id">The exposure's id.</param>
/// <param name="SandboxId">Its sandbox.</param>
/// <param name="Port">Port inside the sandbox.</param>
public sealed record PortExposure(string Id, string SandboxId, int Port)
{
    /// <summary>Null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary><c>HTTP</c> or <c>TCP</c>; null where the cloud does not say, as in lists.</summary>
    public string? Protocol { get; init; }

    /// <summary>Public URL; null for TCP.</summary>
    public string? Url { get; init; }

    /// <summary>TLS socket address; null where there is none.</summary>
    public string? TlsSocket { get; init; }

    /// <summary>Public port; null for HTTP.</summary>
    public int? ExternalPort { get; init; }

    /// <summary>Public <c>host:port</c>; null for HTTP.</summary>
    public string? ExternalEndpoint { get; init; }

    /// <summary>When it was exposed; null where the cloud does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}

namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>An exposed port, snake_case (prime-api 9.1).</summary>
internal sealed record ExposureWire
{
    public required string ExposureId { get; init; }

    public required string SandboxId { get; init; }

    public required int Port { get; init; }

    public string? Name { get; init; }

    public string? Protocol { get; init; }

    public string? Url { get; init; }

    public string? TlsSocket { get; init; }

    public int? ExternalPort { get; init; }

    public string? ExternalEndpoint { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>As an exposure; an empty text is none.</summary>
    public PortExposure ToExposure() => new(ExposureId, SandboxId, Port)
    {
        Name = NonEmpty(Name),
        Protocol = NonEmpty(Protocol),
        Url = NonEmpty(Url),
        TlsSocket = NonEmpty(TlsSocket),
        ExternalPort = ExternalPort,
        ExternalEndpoint = NonEmpty(ExternalEndpoint),
        CreatedAt = CreatedAt,
    };

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

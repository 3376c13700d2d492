namespace Sandboxes.Clouds;

/// <summary>What the provider's configuration says about the cloud. A null or empty member is not configured.</summary>
public sealed record CloudSettings
{
    /// <summary>The cloud's name, one of <see cref="SandboxClouds.Names"/>; null is <c>prime</c>.</summary>
    public string? Cloud { get; init; }

    /// <summary>API key; a secret.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Base URL of the cloud's API.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Team that owns what is created.</summary>
    public string? TeamId { get; init; }

    /// <summary>Time limit of one API request in seconds, 1 to 600; null is 30.</summary>
    public int? RequestTimeoutSeconds { get; init; }

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{Cloud ?? SandboxClouds.Default} {BaseUrl} {TeamId}";
}

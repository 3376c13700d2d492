namespace Sandboxes.Clouds.Prime;

/// <summary>Everything settled that calls need. Not a record, so that nothing prints the key.</summary>
internal sealed class PrimeSettings(string baseUrl, string? apiKey, string? teamId, CloudWords words)
{
    /// <summary>Absolute, trimmed.</summary>
    public string BaseUrl { get; } = baseUrl;

    /// <summary>API key; null when there is none.</summary>
    public string? ApiKey { get; } = apiKey;

    /// <summary>Team; null is the personal account.</summary>
    public string? TeamId { get; } = teamId;

    /// <summary>What error texts say.</summary>
    public CloudWords Words { get; } = words;
}

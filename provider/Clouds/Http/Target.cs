namespace Sandboxes.Clouds.Http;

/// <summary>Where requests go and with which credential. Not a record, so that nothing prints the credential.</summary>
internal sealed class Target(string baseUrl, string bearer, CloudWords words)
{
    /// <summary>Absolute base URL without a trailing slash.</summary>
    public string BaseUrl { get; } = baseUrl;

    /// <summary>Bearer token.</summary>
    public string Bearer { get; } = bearer;

    /// <summary>What error texts call the cloud, and its advice.</summary>
    public CloudWords Words { get; } = words;
}

namespace Sandboxes.Resources.Configuration;

/// <summary>The names of the provider's settings, as <c>schema.json</c> writes them.</summary>
internal static class ConfigurationProperties
{
    public const string Cloud = "cloud";
    public const string ApiKey = "apiKey";
    public const string BaseUrl = "baseUrl";
    public const string TeamId = "teamId";
    public const string OwnershipLabels = "ownershipLabels";
    public const string RequestTimeoutSeconds = "requestTimeoutSeconds";
}

using System.Globalization;
using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Configuration;

/// <summary>The provider's configuration as the program or the stack gives it.</summary>
/// <param name="Cloud">What of it concerns the cloud; what is null there is looked up elsewhere by the cloud.</param>
/// <param name="OwnershipLabels">Whether ownership labels are added to each sandbox.</param>
internal sealed record ProviderSettings(CloudSettings Cloud, bool OwnershipLabels)
{
    /// <summary>Name of the default cloud, Prime Intellect.</summary>
    public const string Prime = "prime";

    /// <summary>Name of the local cloud, sandboxd.</summary>
    public const string Local = "local";

    public static readonly ProviderSettings Defaults = new(new CloudSettings(), OwnershipLabels: true);

    /// <summary>The cloud's name.</summary>
    public string CloudName => Cloud.Cloud ?? Prime;

    /// <summary>Reads the settings; a value may be typed or, from stack config, text (protocol reference 3.9). Empty text counts as absent.</summary>
    public static ProviderSettings From(PropertyMap config)
    {
        var cloud = new CloudSettings
        {
            Cloud = Text(config, ConfigurationProperties.Cloud),
            ApiKey = Text(config, ConfigurationProperties.ApiKey),
            BaseUrl = Text(config, ConfigurationProperties.BaseUrl),
            TeamId = Text(config, ConfigurationProperties.TeamId),
            RequestTimeoutSeconds = Seconds(config),
        };
        var labels = config.Flag(ConfigurationProperties.OwnershipLabels)
            ?? !string.Equals(Text(config, ConfigurationProperties.OwnershipLabels), "false", StringComparison.OrdinalIgnoreCase);
        return new ProviderSettings(cloud, labels);
    }

    private static int? Seconds(PropertyMap config)
    {
        if (config.Integer(ConfigurationProperties.RequestTimeoutSeconds) is { } typed)
            return typed;
        var text = Text(config, ConfigurationProperties.RequestTimeoutSeconds);
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    }

    private static string? Text(PropertyMap config, string name) => config.Text(name)?.Trim() is { Length: > 0 } text ? text : null;
}

using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime;

/// <summary>Settles key, address and team in the order of the vendor's own tools: configuration, environment, file (prime-api 2.1).</summary>
internal static class PrimeSettingsReader
{
    /// <summary>The cloud's name in the configuration.</summary>
    public const string CloudName = "prime";

    private const string DefaultBaseUrl = "https://api.primeintellect.ai";
    private const string SetKey = "`pulumi config set sandboxes:apiKey --secret`, the environment variable PRIME_API_KEY, or `prime login`";

    /// <summary>The settings as they are now.</summary>
    /// <exception cref="CloudException">InvalidSettings: the context or the base URL cannot be used.</exception>
    public static PrimeSettings Read(CloudSettings settings, CloudHost host)
    {
        var file = PrimeConfigFile.Read(host);
        var key = Configured(settings.ApiKey, "apiKey") ?? Variable(host, "PRIME_API_KEY") ?? file.Find("api_key");
        var url = Configured(settings.BaseUrl, "baseUrl") ?? Variable(host, "PRIME_API_BASE_URL") ?? Variable(host, "PRIME_BASE_URL")
            ?? file.Find("base_url") ?? new Setting(DefaultBaseUrl, "the default");
        return new(Checked(url), CheckedKey(key), Team(settings, host, file), Words(key, file.Problem));
    }

    /// <summary>The trimmed URL.</summary>
    /// <exception cref="CloudException">InvalidSettings: it is not one; the message names where it came from.</exception>
    public static string Checked(Setting url) => BaseUrl.Problem(url.Value!) is { } problem
        ? throw new CloudException(CloudErrorKind.InvalidSettings, $"the base URL from {url.Source} cannot be used: {problem}.")
        : BaseUrl.Trim(url.Value!);

    /// <summary>The key.</summary>
    /// <exception cref="CloudException">InvalidSettings: it cannot be sent; the message names where it came from and does not repeat it.</exception>
    public static string? CheckedKey(Setting? key) => key is not null && !BearerToken.IsSendable(key.Value!)
        ? throw new CloudException(CloudErrorKind.InvalidSettings,
            $"the API key from {key.Source} cannot be used: it has a blank, a line break or a character beyond ASCII within. Copy it again, whole and alone.")
        : key?.Value;

    /// <summary>A value of the provider's configuration; null when empty.</summary>
    public static Setting? Configured(string? value, string key) =>
        string.IsNullOrWhiteSpace(value) ? null : new Setting(value.Trim(), $"the configuration `sandboxes:{key}`", configured: true);

    /// <summary>What to know when a refused key is replaced: where the engine has a configured one from. Empty, or a sentence after a blank.</summary>
    public static string WhenReplaced(Setting? key) => key is not { IsConfigured: true }
        ? ""
        : " A refresh or a destroy uses the key of the last `pulumi up`: after setting another, run `pulumi up` without `--refresh` first, or give them `--run-program`.";

    /// <summary>An environment variable; null when empty.</summary>
    public static Setting? Variable(CloudHost host, string name) =>
        string.IsNullOrWhiteSpace(host.Environment(name)) ? null : new Setting(host.Environment(name)!.Trim(), name);

    // PRIME_TEAM_ID wins over the file even when it is empty, which means the personal account.
    private static string? Team(CloudSettings settings, CloudHost host, PrimeConfigFile file)
    {
        if (Configured(settings.TeamId, "teamId") is { } configured)
            return configured.Value;
        return host.Environment("PRIME_TEAM_ID") is null ? file.Find("team_id")?.Value : Variable(host, "PRIME_TEAM_ID")?.Value;
    }

    private static CloudWords Words(Setting? key, string? fileProblem) => new()
    {
        Name = "Prime Intellect",
        MissingKey = $"there is no API key for Prime Intellect. Set one by {SetKey}; `sandboxes:cloud local` needs none."
            + (fileProblem is null ? "" : $" (~/.prime/config.json {fileProblem}.)"),
        RefusedKey = $"The key came from {key?.Source}. Set a valid one by {SetKey}.{WhenReplaced(key)}",
        Unreachable = "Check the network, a proxy, and `sandboxes:baseUrl` or PRIME_API_BASE_URL, then run again.",
    };
}

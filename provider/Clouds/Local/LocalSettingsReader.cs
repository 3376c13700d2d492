using Sandboxes.Clouds.Prime;

namespace Sandboxes.Clouds.Local;

/// <summary>The local cloud: sandboxd speaks Prime's API on loopback, under the key that its first start wrote down.</summary>
internal static class LocalSettingsReader
{
    /// <summary>The cloud's name in the configuration.</summary>
    public const string CloudName = "local";

    private const string DefaultBaseUrl = "http://127.0.0.1:7788";
    private const string ApiKeyVariable = "SANDBOXD_API_KEY";
    private const string Start = "Start it with `make cloud` in the repository, or by running `sandboxd`.";

    /// <summary>The settings as they are now.</summary>
    /// <exception cref="CloudException">InvalidSettings: the base URL or the key file cannot be used.</exception>
    public static PrimeSettings Read(CloudSettings settings, CloudHost host)
    {
        var file = Path.Combine(Home(host), "key");
        var key = PrimeSettingsReader.Configured(settings.ApiKey, "apiKey") ?? PrimeSettingsReader.Variable(host, ApiKeyVariable)
            ?? KeyFile(host, file);
        var url = PrimeSettingsReader.Configured(settings.BaseUrl, "baseUrl") ?? PrimeSettingsReader.Variable(host, "SANDBOXD_URL")
            ?? new Setting(DefaultBaseUrl, "the default");
        var team = PrimeSettingsReader.Configured(settings.TeamId, "teamId");
        return new(PrimeSettingsReader.Checked(url), PrimeSettingsReader.CheckedKey(key), team?.Value, Words(key, file));
    }

    private static string Home(CloudHost host) =>
        PrimeSettingsReader.Variable(host, "SANDBOXD_HOME")?.Value ?? Path.Combine(host.HomeDirectory, ".sandboxd");

    private static Setting? KeyFile(CloudHost host, string file)
    {
        try
        {
            var text = host.ReadFile(file)?.Trim();
            return string.IsNullOrEmpty(text) ? null : new Setting(text, file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CloudException(CloudErrorKind.InvalidSettings,
                $"the local cloud's key file {file} cannot be read: {error.Message.TrimEnd('.')}. Run as the user who started sandboxd, or set SANDBOXD_API_KEY.", error);
        }
    }

    private static CloudWords Words(Setting? key, string file) => new()
    {
        Name = "the local cloud",
        MissingKey = $"the local cloud (sandboxd) has not been started yet: there is no key in {file}. {Start}",
        RefusedKey = $"The key came from {key?.Source}, and the sandboxd that answers has another: {Remedy(key, file)}.{PrimeSettingsReader.WhenReplaced(key)}",
        Unreachable = $"The local cloud (sandboxd) does not run there. {Start}",
    };

    // The key file is only read where nothing else names a key.
    private static string Remedy(Setting? key, string file) => key switch
    {
        { IsConfigured: true } => "`pulumi config rm sandboxes:apiKey` leaves it to sandboxd's own key file",
        { Source: ApiKeyVariable } => $"unset {ApiKeyVariable}, which leaves it to sandboxd's own key file, or set it to that key",
        _ => $"point SANDBOXD_HOME at its home, as {file} is of another, or restart it",
    };
}

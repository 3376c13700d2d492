using Sandboxes.Clouds.Local;
using Sandboxes.Clouds.Prime;

namespace Sandboxes.Clouds;

/// <summary>The clouds there are.</summary>
public static class SandboxClouds
{
    /// <summary>The cloud when none is named.</summary>
    public const string Default = PrimeSettingsReader.CloudName;

    /// <summary>Accepted names, the default first.</summary>
    public static IReadOnlyList<string> Names { get; } = [PrimeSettingsReader.CloudName, LocalSettingsReader.CloudName];

    /// <summary>
    /// The cloud that <paramref name="settings"/> name. Reads no file and sends nothing: what is missing or wrong besides the name is
    /// said by the first call.
    /// </summary>
    /// <exception cref="CloudException">InvalidSettings: there is no such cloud.</exception>
    public static ISandboxCloud Create(CloudSettings settings, CloudHost host) => NonEmpty(settings.Cloud) switch
    {
        null or PrimeSettingsReader.CloudName => new PrimeCloud(PrimeSettingsReader.CloudName, () => PrimeSettingsReader.Read(settings, host), settings, host),
        LocalSettingsReader.CloudName => new PrimeCloud(LocalSettingsReader.CloudName, () => LocalSettingsReader.Read(settings, host), settings, host),
        var other => throw new CloudException(CloudErrorKind.InvalidSettings,
            $"there is no cloud `{other}`. Accepted are {string.Join(", ", Names.Select(name => $"`{name}`"))}; set one with `pulumi config set sandboxes:cloud {Default}`."),
    };

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

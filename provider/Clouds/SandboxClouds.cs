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
    /// <exception cref="CloudException">InvalidSettings: there is no such cloud, or the time limit is none.</exception>
    public static ISandboxCloud Create(CloudSettings settings, CloudHost host)
    {
        if (settings.RequestTimeoutSeconds is < 1 and var seconds)
            throw Invalid($"`sandboxes:requestTimeoutSeconds` is {seconds}, which is no time limit. Write 1 to 600, or leave it out for 30.");
        return Named(settings, host);
    }

    private static PrimeCloud Named(CloudSettings settings, CloudHost host) => NonEmpty(settings.Cloud) switch
    {
        null or PrimeSettingsReader.CloudName => new(PrimeSettingsReader.CloudName, () => PrimeSettingsReader.Read(settings, host), settings, host),
        LocalSettingsReader.CloudName => new(LocalSettingsReader.CloudName, () => LocalSettingsReader.Read(settings, host), settings, host),
        var other => throw Invalid($"there is no cloud `{other}`. Accepted are {string.Join(", ", Names.Select(name => $"`{name}`"))}; set one with `pulumi config set sandboxes:cloud {Default}`."),
    };

    private static CloudException Invalid(string message) => new(CloudErrorKind.InvalidSettings, message);

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

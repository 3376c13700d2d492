using Sandboxd.Hosting;
using Sandboxd.State;

namespace Sandboxd.Client;

/// <summary>Where the local cloud is, and its key: found as the provider finds them, and never on a command line.</summary>
internal sealed record CloudAccess(Uri Url, string Key)
{
    public const string Start = "Start it with `make cloud` in the repository, or by running `sandboxd`.";

    /// <summary>From SANDBOXD_URL, SANDBOXD_API_KEY and the key file in SANDBOXD_HOME or ~/.sandboxd.</summary>
    public static CloudAccess Find(Func<string, string?> environment)
    {
        var text = environment("SANDBOXD_URL") is { Length: > 0 } given ? given : $"http://127.0.0.1:{SandboxdOptions.DefaultPort}";
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new ClientException($"SANDBOXD_URL is {text}, which is no http address; write one like http://127.0.0.1:{SandboxdOptions.DefaultPort}");
        return new CloudAccess(url, environment("SANDBOXD_API_KEY") is { Length: > 0 } key ? key : FromFile(url, Path.Combine(CommandLine.HomeOf(environment), "key")));
    }

    private static string FromFile(Uri url, string file)
    {
        if (!File.Exists(file))
            throw new ClientException($"there is no key in {file}: no sandboxd was started in that home. {Start} If one runs at {url} in another home, point SANDBOXD_HOME at it.");
        try
        {
            return SandboxdHome.ReadKey(file);
        }
        catch (StartException error)
        {
            throw new ClientException(error.Message);
        }
    }
}

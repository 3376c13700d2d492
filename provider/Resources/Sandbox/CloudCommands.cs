using Sandboxes.Clouds;

namespace Sandboxes.Resources.Sandbox;

/// <summary>Commands for a user's shell that go to the cloud directly, without Pulumi.</summary>
/// <param name="cloud">The cloud's name.</param>
/// <param name="settings">What the configuration says; the shell looks up the rest where the provider did, in the same order.</param>
internal sealed class CloudCommands(string cloud, CloudSettings settings)
{
    private readonly string _sandboxes =
        (settings.BaseUrl is { } configured ? BaseUrl.Trim(configured) : "${SANDBOXD_URL:-http://127.0.0.1:7788}") + "/api/v1/sandbox/";

    private readonly string _key = settings.ApiKey is null
        ? "${SANDBOXD_API_KEY:-$(cat ${SANDBOXD_HOME:-~/.sandboxd}/key)}"
        : "$(pulumi config get sandboxes:apiKey)";

    /// <summary>Shows a sandbox.</summary>
    public string Show(string id) => cloud == Configuration.ProviderSettings.Local ? Curl("", id) : $"prime sandbox get {id}";

    /// <summary>Deletes a sandbox.</summary>
    public string Delete(string id) => cloud == Configuration.ProviderSettings.Local ? Curl("-X DELETE ", id) : $"prime sandbox delete {id}";

    private string Curl(string method, string id) =>
        $"curl {method}-H \"Authorization: Bearer {_key}\" {_sandboxes}{id}";
}

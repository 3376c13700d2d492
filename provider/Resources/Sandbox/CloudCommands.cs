namespace Sandboxes.Resources.Sandbox;

/// <summary>Commands for a user's shell that go to the cloud directly, without Pulumi.</summary>
/// <param name="cloud">The cloud's name.</param>
/// <param name="baseUrl">Its address, where the configuration names one.</param>
internal sealed class CloudCommands(string cloud, string? baseUrl)
{
    private const string LocalUrl = "http://127.0.0.1:7788";

    private readonly string _sandboxes = (baseUrl?.TrimEnd('/') ?? LocalUrl) + "/api/v1/sandbox/";

    /// <summary>Shows a sandbox.</summary>
    public string Show(string id) => cloud == Configuration.ProviderSettings.Local ? Curl("", id) : $"prime sandbox get {id}";

    /// <summary>Deletes a sandbox.</summary>
    public string Delete(string id) => cloud == Configuration.ProviderSettings.Local ? Curl("-X DELETE ", id) : $"prime sandbox delete {id}";

    private string Curl(string method, string id) =>
        $"curl {method}-H \"Authorization: Bearer $(cat ~/.sandboxd/key)\" {_sandboxes}{id}";
}

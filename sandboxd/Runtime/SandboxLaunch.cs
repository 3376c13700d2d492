namespace Sandboxd.Runtime;

/// <summary>What a runtime needs to start a sandbox.</summary>
internal sealed record SandboxLaunch(
    string Id,
    string Name,
    string Folder,
    IReadOnlyList<string> Command,
    IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Where the main process's output goes.</summary>
    public string LogFile => Path.Combine(Folder, "log");
}

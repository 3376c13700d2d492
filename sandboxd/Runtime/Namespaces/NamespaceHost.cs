namespace Sandboxd.Runtime.Namespaces;

/// <summary>How this host lets sandboxd make namespaces: as root directly, else inside a user namespace of its own.</summary>
internal sealed record NamespaceHost(bool IsRoot, string BootScript, IReadOnlyList<string> HiddenPaths)
{
    /// <summary>Overlays in a user namespace keep their marks in the attributes that users may write.</summary>
    public string OverlayOptions => IsRoot ? "" : "userxattr";

    /// <summary>Root keeps every id, so that files keep their owners; others have only their own, as the sandbox's root.</summary>
    public string IdMap => IsRoot ? "0 0 4294967295" : "0 0 1";

    /// <summary>The command line that starts a sandbox, up to the main process's own.</summary>
    public IEnumerable<string> StartArguments(IReadOnlyList<string> command) =>
    [
        .. IsRoot ? (string[])[] : ["--", "unshare", "--user", "--map-root-user", "--", "setpriv", "--pdeathsig", "KILL"],
        "--", "unshare", "--mount", "--pid", "--net", "--ipc", "--uts", "--fork", "--kill-child", "--propagation", "private",
        // The command has a session of its own: an interrupt at sandboxd's terminal is none of the sandbox's.
        "--", "/bin/sh", BootScript, "setsid", .. DefaultSignals.Of(command),
    ];

    /// <summary>The environment of the boot script; the sandbox's own travels as text inside one variable, so that it acts only there.</summary>
    public Dictionary<string, string> StartEnvironment(SandboxLaunch launch) => new(StringComparer.Ordinal)
    {
        ["PATH"] = SandboxEnvironment.DefaultPath,
        ["SBX_DIR"] = launch.Folder,
        ["SBX_NAME"] = HostName(launch.Name),
        ["SBX_HIDE"] = string.Join('\n', HiddenPaths),
        ["SBX_OVERLAY"] = OverlayOptions,
        ["SBX_IDS"] = IdMap,
        ["SBX_INIT"] = Scripts.Init,
        ["SANDBOXD_ENV"] = ShellText.Exports(launch.Environment),
    };

    private static string HostName(string name)
    {
        var letters = name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').ToArray();
        return new string(letters)[..Math.Min(63, letters.Length)].Trim('-') is { Length: > 0 } host ? host : "sandbox";
    }
}

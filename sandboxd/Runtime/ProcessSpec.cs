namespace Sandboxd.Runtime;

/// <summary>A process to start in a sandbox. Values of the environment never become arguments.</summary>
internal sealed record ProcessSpec(string Executable, IReadOnlyList<string> Arguments)
{
    /// <summary>A shell line: bash where the sandbox has it, as the platform's images do, else sh.</summary>
    public static ProcessSpec Shell(string line) => new("/bin/sh", ["-c", "if [ -x /bin/bash ]; then exec /bin/bash -c \"$1\"; fi; exec /bin/sh -c \"$1\"", "sh", line]);

    /// <summary>What is set on top of the sandbox's own environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>An absolute path in the sandbox; null means its disk.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>A user, or <c>user:group</c>, by name or number; null means the sandbox's root.</summary>
    public string? User { get; init; }

    public bool WithInput { get; init; }

    /// <summary>The command line that becomes the program, in <paramref name="folder"/>; the exec script reads its environment from <c>SANDBOXD_ENV</c>.</summary>
    public IEnumerable<string> Line(string folder) =>
        [.. DefaultSignals.Command, "/bin/sh", "-c", Scripts.Exec, "exec", folder, User ?? "", Executable, .. Arguments];
}

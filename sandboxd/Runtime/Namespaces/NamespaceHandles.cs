using Microsoft.Win32.SafeHandles;

namespace Sandboxd.Runtime.Namespaces;

/// <summary>
/// The namespaces of a sandbox, held open: a process id could come to name another process, and a command meant for the sandbox would
/// run on the host. Where sandboxd is not root it cannot pass its handles on, and names the process instead.
/// </summary>
internal sealed class NamespaceHandles : IDisposable
{
    private static readonly string[] Kinds = ["mnt", "pid", "net", "ipc", "uts", "user"];
    private static readonly string[] Options = ["--mount", "--pid", "--net", "--ipc", "--uts", "--user"];
    private readonly SafeFileHandle[] _handles;

    private NamespaceHandles(SafeFileHandle[] handles, IReadOnlyList<string> enter, ISandboxDialer dialer)
    {
        _handles = handles;
        Enter = enter;
        Dialer = dialer;
    }

    /// <summary>The command line that enters the namespaces, up to the program to run there.</summary>
    public IReadOnlyList<string> Enter { get; }

    /// <summary>Reaches into the sandbox's network.</summary>
    public ISandboxDialer Dialer { get; }

    /// <param name="isRoot">Whether sandboxd is root.</param>
    /// <param name="init">The first process in the namespaces.</param>
    /// <param name="outer">The process that waits for it, in the user namespace that owns them.</param>
    public static NamespaceHandles Open(bool isRoot, int init, int outer)
    {
        if (!isRoot)
            return new NamespaceHandles([], ["--user", "--preserve-credentials", $"--target={outer}", "--", "nsenter", "--preserve-credentials", $"--target={init}", .. Options, "--"], new ChildDialer(outer));
        var handles = Array.ConvertAll(Kinds, kind =>
            File.OpenHandle($"/proc/{init}/ns/{kind}", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        var enter = Options.Zip(handles, (option, handle) => $"{option}=/proc/{Environment.ProcessId}/fd/{handle.DangerousGetHandle()}");
        return new NamespaceHandles(handles, [.. enter, "--"], new HandleDialer(handles[Array.IndexOf(Kinds, "net")]));
    }

    public void Dispose()
    {
        foreach (var handle in _handles)
            handle.Dispose();
    }
}

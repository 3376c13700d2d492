using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Sandboxes.Offline.Plugins;

/// <summary>Starts processes in a process group of their own, as the real engine does, and signals the whole group.</summary>
internal static class ProcessGroup
{
    public const int Interrupt = 2;

    private const int Kill = 9;

    private static readonly string? Setsid = OperatingSystem.IsLinux() ? Array.Find(["/usr/bin/setsid", "/bin/setsid"], File.Exists) : null;

    /// <summary>Puts <paramref name="start"/>'s command behind <c>setsid</c>, where there is one.</summary>
    public static void Isolate(ProcessStartInfo start)
    {
        if (Setsid is null)
            return;
        start.ArgumentList.Insert(0, start.FileName);
        start.FileName = Setsid;
    }

    public static void Signal(Process process, int signal)
    {
        if (process.HasExited)
            return;
        if (OperatingSystem.IsWindows())
            process.Kill(entireProcessTree: true);
        else if (Setsid is null || SendSignal(-process.Id, signal) != 0)
            _ = SendSignal(process.Id, signal);
    }

    /// <summary>Ends what is left of the group: a leader that did not heed the signal, or children that outlive it.</summary>
    public static void KillAll(Process leader)
    {
        if (Setsid is null)
            Signal(leader, Kill);
        else
            _ = SendSignal(-leader.Id, Kill);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int pid, int signal);
}

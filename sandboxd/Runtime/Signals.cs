using System.Runtime.InteropServices;

namespace Sandboxd.Runtime;

/// <summary>Signals to processes that are not this one's children.</summary>
internal static class Signals
{
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Sends a signal to a process, or to the group of its negative; false when there is none.</summary>
    public static bool Send(int processId, int signal) => NativeKill(processId, signal) == 0;

    // The base library can only kill, and only by a handle; util-linux's kill would be one more process a signal.
#pragma warning disable SYSLIB1054 // blittable arguments need no generated marshalling
    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int pid, int signal);
#pragma warning restore SYSLIB1054
}

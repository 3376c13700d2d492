using System.Runtime.InteropServices;

namespace Sandboxes.Bench;

/// <summary>The C library's kill.</summary>
internal static partial class Signals
{
    public const int Interrupt = 2;

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Send(int pid, int signal);
}

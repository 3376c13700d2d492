using System.Runtime.InteropServices;

namespace Sandboxes.Engine;

/// <summary>SIGINT, for a process that must hear it.</summary>
public static class InterruptSignal
{
    private const int Number = 2;
    private const nint Default = 0;

    /// <summary>
    /// Handles SIGINT, also where whoever started the process ignores it, as a shell does for what it starts in the background. The .NET
    /// runtime leaves a signal ignored that was, here and in every child: a provider would then stay until it is killed.
    /// </summary>
    public static PosixSignalRegistration Handle(Action<PosixSignalContext> handler)
    {
        if (!OperatingSystem.IsWindows())
            _ = SetHandler(Number, Default);
        return PosixSignalRegistration.Create(PosixSignal.SIGINT, handler);
    }

    // The base library has no call that takes the ignoring back.
#pragma warning disable SYSLIB1054 // blittable arguments need no generated marshalling
    [DllImport("libc", EntryPoint = "signal", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint SetHandler(int signal, nint handler);
#pragma warning restore SYSLIB1054
}

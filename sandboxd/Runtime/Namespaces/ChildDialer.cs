using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Sandboxd.Runtime.Namespaces;

/// <summary>
/// Without root this process, having many threads, cannot enter a user namespace, but a child of its can. The child connects, this
/// process takes a copy of its socket, and the child ends; the bytes do not pass through it.
/// </summary>
/// <param name="outer">A process in the sandbox's network and the user namespace that owns it.</param>
internal sealed class ChildDialer(int outer) : ISandboxDialer
{
    private const int SocketDescriptor = 3;
    private const string Connect =
        "{ exec 3<>/dev/tcp/127.0.0.1/$0 || exec 3<>/dev/tcp/::1/$0; } 2> /dev/null && echo connected && read -r _";

    public async Task<Socket> ConnectAsync(int port, CancellationToken cancel)
    {
        var info = new ProcessStartInfo("nsenter",
            ["--preserve-credentials", $"--target={outer}", "--user", "--net", "--", "bash", "-c", Connect, $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        info.Environment.Clear();
        info.Environment["PATH"] = SandboxEnvironment.DefaultPath;
        using var child = Process.Start(info)!;
        try
        {
            return await child.StandardOutput.ReadLineAsync(cancel) is not null
                ? Take(child.Id)
                : throw new SocketException((int)SocketError.ConnectionRefused);
        }
        finally
        {
            child.Kill();
            await child.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>Copies a child's socket; the child lives while it waits for input, so that its id is its own.</summary>
    private static Socket Take(int childId)
    {
        var handle = (int)NativeSyscall(PidfdOpen, childId, 0, 0);
        if (handle < 0)
            throw Refused("pidfd_open");
        using var process = new Microsoft.Win32.SafeHandles.SafeFileHandle(handle, ownsHandle: true);
        var socket = (int)NativeSyscall(PidfdGetfd, handle, SocketDescriptor, 0);
        return socket < 0 ? throw Refused("pidfd_getfd") : new Socket(new SafeSocketHandle(socket, ownsHandle: true));
    }

    private static SocketException Refused(string call) =>
        new((int)SocketError.NetworkUnreachable, $"the sandbox's network cannot be reached: {call} is refused (errno {Marshal.GetLastPInvokeError()}); it needs Linux 5.6");

    // The numbers are the same on every architecture; C libraries have no functions of these names yet.
    private const nint PidfdOpen = 434;
    private const nint PidfdGetfd = 438;

#pragma warning disable SYSLIB1054 // blittable arguments need no generated marshalling
    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NativeSyscall(nint number, nint first, nint second, nint third);
#pragma warning restore SYSLIB1054
}

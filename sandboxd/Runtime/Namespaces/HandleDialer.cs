using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sandboxd.Runtime.Namespaces;

/// <summary>
/// As root: a socket belongs for good to the network namespace that its thread was in when it was made. So a thread enters the
/// namespace, makes the socket and ends; everything after that is as with any socket.
/// </summary>
internal sealed class HandleDialer(SafeFileHandle network) : ISandboxDialer
{
    private const int NetworkNamespace = 0x40000000;

    public Task<Socket> ConnectAsync(int port, CancellationToken cancel) => Loopback.ConnectAsync(port, Open, cancel);

    private Socket Open(AddressFamily family)
    {
        Socket? socket = null;
        SocketException? refusal = null;
        // Never a thread of the pool: this one does not come back from the sandbox's network.
        var thread = new Thread(() => (socket, refusal) = OpenHere(family), maxStackSize: 128 * 1024) { IsBackground = true, Name = "dialer" };
        thread.Start();
        thread.Join();
        return socket ?? throw refusal!;
    }

    private (Socket? Socket, SocketException? Refusal) OpenHere(AddressFamily family)
    {
        try
        {
            ObjectDisposedException.ThrowIf(network.IsClosed, this);
            return NativeSetns(network, NetworkNamespace) == 0
                ? (new Socket(family, SocketType.Stream, ProtocolType.Tcp), null)
                : (null, new SocketException((int)SocketError.NetworkUnreachable, $"the sandbox's network cannot be entered (errno {Marshal.GetLastPInvokeError()})"));
        }
        catch (SocketException error)
        {
            return (null, error);
        }
        catch (ObjectDisposedException)
        {
            return (null, new SocketException((int)SocketError.ConnectionRefused, "the sandbox has ended"));
        }
    }

    // The base library has no call for namespaces.
#pragma warning disable SYSLIB1054 // generated marshalling would need unsafe blocks in the whole project
    [DllImport("libc", EntryPoint = "setns", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeSetns(SafeFileHandle handle, int kind);
#pragma warning restore SYSLIB1054
}

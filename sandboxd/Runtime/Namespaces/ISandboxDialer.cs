using System.Net.Sockets;

namespace Sandboxd.Runtime.Namespaces;

/// <summary>Connects from this process to what listens in a sandbox's network namespace.</summary>
internal interface ISandboxDialer
{
    /// <summary>Connects to a port of the sandbox's loopback. Throws <see cref="SocketException"/> when nothing listens there.</summary>
    Task<Socket> ConnectAsync(int port, CancellationToken cancel);
}

using System.Net;
using System.Net.Sockets;

namespace Sandboxd.Runtime;

/// <summary>Connects to a port of a loopback interface, by IPv4 first: some programs listen on the name localhost, which may be IPv6 alone.</summary>
internal static class Loopback
{
    /// <param name="port">The port.</param>
    /// <param name="open">Makes a socket in the network that is meant.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<Socket> ConnectAsync(int port, Func<AddressFamily, Socket> open, CancellationToken cancel)
    {
        try
        {
            return await ConnectAsync(open, new IPEndPoint(IPAddress.Loopback, port), cancel);
        }
        catch (SocketException refusal) when (refusal.SocketErrorCode == SocketError.ConnectionRefused)
        {
            try
            {
                return await ConnectAsync(open, new IPEndPoint(IPAddress.IPv6Loopback, port), cancel);
            }
            catch (SocketException)
            {
                // Without IPv6 the second answer says less than the first.
                throw refusal;
            }
        }
    }

    private static async Task<Socket> ConnectAsync(Func<AddressFamily, Socket> open, IPEndPoint to, CancellationToken cancel)
    {
        var socket = open(to.AddressFamily);
        try
        {
            await socket.ConnectAsync(to, cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

using System.Net.Sockets;

namespace Sandboxd.Ports;

/// <summary>Carries bytes between two connections until both sides have said all: an end is passed on as an end, a reset as a reset.</summary>
internal static class TwoWayCopy
{
    private const int BufferSize = 65536;

    public static async Task RunAsync(Socket first, Socket second, CancellationToken cancel)
    {
        try
        {
            // Both streams are made before anything is copied: a socket that has said its end is none to make a stream of.
            await using var one = new NetworkStream(first, ownsSocket: false);
            await using var other = new NetworkStream(second, ownsSocket: false);
            var ways = new[] { CopyAsync(one, other, cancel), CopyAsync(other, one, cancel) };
            // When one way breaks, the other must not go on waiting.
            await await Task.WhenAny(ways);
            await Task.WhenAll(ways);
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            Reset(first);
            Reset(second);
        }
    }

    private static async Task CopyAsync(NetworkStream from, NetworkStream to, CancellationToken cancel)
    {
        await from.CopyToAsync(to, BufferSize, cancel);
        to.Socket.Shutdown(SocketShutdown.Send);
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // It was reset before.
        }

        socket.Dispose();
    }
}

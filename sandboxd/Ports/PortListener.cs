using System.Net;
using System.Net.Sockets;

namespace Sandboxd.Ports;

/// <summary>Listens on a free port of this machine's loopback and hands each connection on.</summary>
internal sealed class PortListener : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly TimeProvider _time;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _closed = new();

    public PortListener(TimeProvider time)
    {
        _time = time;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _socket.Listen();
    }

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <summary>Hands each connection to <paramref name="serve"/> until disposed, which also cancels those under way.</summary>
    public async Task RunAsync(Func<Socket, CancellationToken, Task> serve)
    {
        try
        {
            while (true)
            {
                if (await AcceptAsync() is { } caller)
                    _ = ServeAsync(caller, serve);
                else
                    await Task.Delay(Pause, _time, _closed.Token);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            // The port was taken back, or its sandbox ended.
        }
    }

    public void Dispose()
    {
        _closed.Cancel();
        _socket.Dispose();
    }

    private async Task<Socket?> AcceptAsync()
    {
        try
        {
            return await _socket.AcceptAsync(_closed.Token);
        }
        catch (SocketException) when (!_closed.IsCancellationRequested)
        {
            // One connection that was gone before it was accepted, or one too many for this process, must not end the others.
            return null;
        }
    }

    private async Task ServeAsync(Socket caller, Func<Socket, CancellationToken, Task> serve)
    {
        using (caller)
            await serve(caller, _closed.Token);
    }
}

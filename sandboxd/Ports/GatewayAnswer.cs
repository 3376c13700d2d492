using System.Net.Sockets;
using System.Text;

namespace Sandboxd.Ports;

/// <summary>What a caller of an HTTP port reads when nothing answers inside the sandbox.</summary>
internal static class GatewayAnswer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task SendAsync(Socket caller, string status, string reason, TimeProvider time, CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes(reason + "\n");
        var head = $"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        await using var stream = new NetworkStream(caller, ownsSocket: false);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancel);
        await stream.WriteAsync(body, cancel);
        caller.Shutdown(SocketShutdown.Send);
        // A connection that is closed with a request unread is reset, and the caller might lose the answer.
        using var enough = new CancellationTokenSource(Patience, time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancel);
        await stream.CopyToAsync(Stream.Null, until.Token);
    }
}

using System.Net.Sockets;
using Sandboxd.Fleet;
using Sandboxd.State;

namespace Sandboxd.Ports;

/// <summary>Carries the connections of one exposed port into its sandbox, byte by byte: whatever is spoken there is spoken here.</summary>
internal sealed class PortForward(Sandbox sandbox, Exposure exposure, TimeProvider time)
{
    public async Task RunAsync(Socket caller, CancellationToken cancel)
    {
        try
        {
            if (time.GetUtcNow() < exposure.CreatedAt + sandbox.Plan.PortDelay)
                await RefuseAsync(caller, "503 Service Unavailable", "was exposed a moment ago and is not reachable yet", cancel);
            else
                await ConnectAsync(caller, cancel);
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The caller has gone, or the port was taken back: nobody to answer.
        }
    }

    private async Task ConnectAsync(Socket caller, CancellationToken cancel)
    {
        Socket inner;
        try
        {
            inner = await (sandbox.Running ?? throw new SocketException((int)SocketError.ConnectionRefused)).ConnectAsync(exposure.Port, cancel);
        }
        catch (SocketException error)
        {
            await RefuseAsync(caller, "502 Bad Gateway", error.SocketErrorCode == SocketError.ConnectionRefused ? "is exposed, but nothing listens on it" : $"cannot be reached: {error.Message}", cancel);
            return;
        }

        using (inner)
        {
            caller.NoDelay = inner.NoDelay = true;
            await TwoWayCopy.RunAsync(caller, inner, cancel);
        }
    }

    /// <summary>Answers in HTTP; a TCP caller can only be hung up on.</summary>
    private Task RefuseAsync(Socket caller, string status, string reason, CancellationToken cancel) => exposure.Protocol == PortProtocol.HTTP
        ? GatewayAnswer.SendAsync(caller, status, $"sandboxd: port {exposure.Port} of sandbox {sandbox.Record.Name} ({sandbox.Id}) {reason}", time, cancel)
        : Task.CompletedTask;
}

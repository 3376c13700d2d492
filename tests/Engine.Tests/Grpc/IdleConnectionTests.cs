using System.Net.Sockets;

namespace Sandboxes.Engine.Tests.Grpc;

public sealed class IdleConnectionTests
{
    private static readonly byte[] Opening = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, 0, 0, 0, 4, 0, 0, 0, 0, 0];

    [Fact]
    public async Task Server_WithAConnectionThatSaysNothing_KeepsIt()
    {
        await using var server = await EchoServer.StartAsync();
        using var client = new TcpClient();
        var (host, port) = server.Address.Split(':') is [var name, var number] ? (name, int.Parse(number)) : default;
        await client.ConnectAsync(host, port);
        var stream = client.GetStream();
        await stream.WriteAsync(Opening);

        // Kestrel looks for idle connections once a second; it says goodbye before it closes one.
        using var severalTicks = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var frames = new List<byte>();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            var buffer = new byte[1024];
            while (await stream.ReadAsync(buffer, severalTicks.Token) is var count and > 0)
                frames.AddRange(buffer[..count]);
        });
        frames.ShouldNotBeEmpty("the server sends its settings");
    }
}

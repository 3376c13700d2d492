using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Sandboxes.Sandboxd.Tests.Ports;

public sealed class PortForwardTests
{
    private const int Port = 8000;

    [Fact]
    public async Task Http_OfTwoSandboxesOnOnePort_EachAnswersOnItsUrl()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var first = await cloud.RunAsync("\"vm\":false", "first");
        var second = await cloud.RunAsync("\"vm\":false", "second");
        await Task.WhenAll(first.HttpAsync(Port, "hello of the first"), second.HttpAsync(Port, "hello of the second"));

        using var client = new HttpClient();
        (await client.GetStringAsync((await first.ExposeAsync(Port)).Url)).ShouldBe("hello of the first");
        (await client.GetStringAsync((await second.ExposeAsync(Port)).Url)).ShouldBe("hello of the second");
    }

    [Fact]
    public async Task Http_WithoutAListener_Is502InWords()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false", "quiet");
        var exposed = await sandbox.ExposeAsync(Port);

        using var client = new HttpClient();
        using var answer = await client.PostAsync(exposed.Url, new ByteArrayContent(new byte[3_000_000]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await answer.Content.ReadAsStringAsync()).ShouldBe($"sandboxd: port 8000 of sandbox quiet ({sandbox.Id}) is exposed, but nothing listens on it\n");
    }

    [Fact]
    public async Task Http_OfALatePort_Is503UntilItsTimeHasCome()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"port_late","seconds":60}""");
        var exposed = await (await cloud.RunAsync("\"vm\":false")).ExposeAsync(Port);
        using var client = new HttpClient();

        using var early = await client.GetAsync(exposed.Url);
        await cloud.PostAsync("/_sandboxd/time", """{"advance_seconds":60}""");
        using var later = await client.GetAsync(exposed.Url);

        early.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        later.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
    }

    [Fact]
    public async Task Tcp_WithoutAListener_IsHungUp()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var exposed = await (await cloud.RunAsync("\"vm\":false")).ExposeAsync(Port, "TCP");

        using var client = await exposed.ConnectAsync();

        (await client.GetStream().ReadAsync(new byte[1])).ShouldBe(0);
    }

    [Fact]
    public async Task Tcp_HalfClosedByTheCaller_StillGetsItsAnswer()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.CountAsync(Port, "bytes came");
        using var client = await (await sandbox.ExposeAsync(Port, "TCP")).ConnectAsync();

        var stream = client.GetStream();
        await stream.WriteAsync(new byte[100_000]);
        client.Client.Shutdown(SocketShutdown.Send);

        using var reader = new StreamReader(stream, Encoding.ASCII);
        (await reader.ReadToEndAsync()).ShouldBe("100000 bytes came");
    }

    [Fact]
    public async Task Tcp_LargeAndManyAtOnce_ComesBackByteExact()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false,\"memory_gb\":4");
        await sandbox.EchoAsync(Port);
        var exposed = await sandbox.ExposeAsync(Port, "TCP");

        await Task.WhenAll(Enumerable.Range(0, 60).Select(index => EchoesAsync(exposed, index == 0 ? 50_000_000 : 50_000 + index)));
    }

    [Fact]
    public async Task Connections_OfAPortThatIsTakenBack_EndAndNewOnesAreRefused()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.EchoAsync(Port);
        var exposed = await sandbox.ExposeAsync(Port, "TCP");
        using var client = await exposed.ConnectAsync();
        await client.GetStream().WriteAsync(new byte[1]);
        await client.GetStream().ReadExactlyAsync(new byte[1]);

        await cloud.SendAsync(HttpMethod.Delete, $"{sandbox.Path}/expose/{exposed.Id}");

        await Should.ThrowAsync<IOException>(async () => await client.GetStream().ReadExactlyAsync(new byte[1]));
        await Should.ThrowAsync<SocketException>(exposed.ConnectAsync);
    }

    [Fact]
    public async Task Connections_OfASandboxThatEnds_AreRefusedAfterwards()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.EchoAsync(Port);
        var exposed = await sandbox.ExposeAsync(Port, "TCP");

        await sandbox.DeleteAsync();

        await Should.ThrowAsync<SocketException>(exposed.ConnectAsync);
    }

    private static async Task EchoesAsync(ExposedPort exposed, int size)
    {
        using var client = await exposed.ConnectAsync();
        var stream = client.GetStream();
        var sent = RandomNumberGenerator.GetBytes(size);
        var sending = Task.Run(async () =>
        {
            await stream.WriteAsync(sent);
            client.Client.Shutdown(SocketShutdown.Send);
        });
        using var received = new MemoryStream();
        await stream.CopyToAsync(received);
        await sending;

        received.ToArray().AsSpan().SequenceEqual(sent).ShouldBeTrue($"of {size} bytes {received.Length} came back");
    }
}

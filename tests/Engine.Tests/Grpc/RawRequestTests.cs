using System.Net;
using Pulumirpc;

namespace Sandboxes.Engine.Tests.Grpc;

public class RawRequestTests
{
    private static readonly byte[] EmptyFrame = RawCall.Frame([]);

    [Theory]
    [InlineData("application/grpc")]
    [InlineData("application/grpc+proto")]
    [InlineData("application/grpc;charset=utf-8")]
    public async Task Request_GrpcContentType_IsServed(string contentType)
    {
        await using var server = await EchoServer.StartAsync();

        var response = await RawCall.PostAsync(server.Address, EmptyFrame, contentType);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/grpc");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(EmptyFrame);
        response.Trailer("grpc-status").ShouldBe("0");
        response.Trailer("grpc-message").ShouldBeNull();
        response.Header("grpc-status").ShouldBeNull();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/grpcish")]
    [InlineData("text/plain")]
    public async Task Request_OtherContentType_Is415(string contentType)
    {
        await using var server = await EchoServer.StartAsync();

        var response = await RawCall.PostAsync(server.Address, EmptyFrame, contentType);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Request_NotAPost_Is405()
    {
        await using var server = await EchoServer.StartAsync();

        var response = await RawCall.SendAsync(server.Address, HttpMethod.Get, null, "", RawCall.InvokePath);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData("/pulumirpc.ResourceProvider/StreamInvoke")]
    [InlineData("/no.Such/Thing")]
    [InlineData("/")]
    public async Task Request_UnknownPath_IsUnimplementedInHttp200(string path)
    {
        await using var server = await EchoServer.StartAsync();

        var response = await RawCall.PostAsync(server.Address, EmptyFrame, path: path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.HeadersOnlyStatus().ShouldBe("12");
        response.Header("grpc-message")!.ShouldContain(path);
    }

    [Fact]
    public async Task Request_UnsupportedEncoding_IsUnimplementedAndSaysWhatIs()
    {
        await using var server = await EchoServer.StartAsync();

        var response = await RawCall.PostAsync(server.Address, EmptyFrame, headers: [("grpc-encoding", "gzip")]);

        response.HeadersOnlyStatus().ShouldBe("12");
        response.Header("grpc-accept-encoding").ShouldBe("identity");
        response.Header("grpc-message")!.ShouldContain("gzip");
    }

    [Fact]
    public async Task Request_IdentityEncoding_IsServed()
    {
        await using var server = await EchoServer.StartAsync();

        var response = await RawCall.PostAsync(server.Address, EmptyFrame, headers: [("grpc-encoding", "identity"), ("te", "trailers")]);

        response.Trailer("grpc-status").ShouldBe("0");
    }

    [Fact]
    public async Task Request_UnknownFields_AreTolerated()
    {
        await using var server = await EchoServer.StartAsync((request, _) => Task.FromResult(new InvokeResponse()));

        // Field 99, a string, as a newer engine may send.
        var response = await RawCall.PostAsync(server.Address, RawCall.Frame([0x9a, 0x06, 0x02, (byte)'h', (byte)'i']));

        response.Trailer("grpc-status").ShouldBe("0");
    }
}

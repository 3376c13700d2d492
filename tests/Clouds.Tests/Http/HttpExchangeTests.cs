using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Http;

public sealed class HttpExchangeTests
{
    private static readonly CloudRequest Request = CloudRequest.Get("/x", "/x", "read x");

    [Theory]
    [InlineData(false, "HTTP/1.1")]
    [InlineData(true, "HTTP/2")]
    public async Task Send_OverTls_SpeaksHttp2(bool tls, string protocol)
    {
        using var certificate = tls ? SelfSigned() : null;
        await using var server = await ScriptedServer.StartAsync(certificate);
        server.Then(Reply.Ok("{}"));
        var handler = HttpExchange.CreateHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, _) => presented!.GetCertHashString() == certificate!.GetCertHashString();
        using var exchange = new HttpExchange(handler, "test/1", TimeProvider.System);
        await exchange.SendAsync(Request, new Uri(server.Url + "/x"), "t", TimeSpan.FromMinutes(1), default);
        server.Requests.Single().Protocol.ShouldBe(protocol);
    }

    [Fact]
    public async Task Send_UntrustedCertificate_IsNotConnected()
    {
        using var certificate = SelfSigned();
        await using var server = await ScriptedServer.StartAsync(certificate);
        using var exchange = new HttpExchange(HttpExchange.CreateHandler(), "test/1", TimeProvider.System);
        var error = await Should.ThrowAsync<TransportException>(exchange.SendAsync(Request, new Uri(server.Url + "/x"), "t", TimeSpan.FromMinutes(1), default));
        error.Failure.ShouldBe(TransportFailure.NotConnected);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_ConnectLimitPassed_IsToldApartFromNoAnswer()
    {
        using var exchange = new HttpExchange(new NeverConnects(), "test/1", TimeProvider.System);
        var error = await Should.ThrowAsync<TransportException>(exchange.SendAsync(Request, new Uri("http://127.0.0.1/x"), "t", TimeSpan.FromMinutes(1), default));
        error.Failure.ShouldBe(TransportFailure.ConnectTimedOut);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    /// <summary>Fails as the HTTP stack does when its connect limit passes.</summary>
    private sealed class NeverConnects : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new TaskCanceledException("late", new TimeoutException("late"), cancellationToken);
    }
}

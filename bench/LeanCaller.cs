using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Sandboxes.Bench;

/// <summary>Sends one encoded call again and again and reads no more of its answer than that it succeeded: what a caller spends is taken from the provider, with which it shares the machine.</summary>
internal sealed class LeanCaller : IDisposable
{
    private static readonly MediaTypeHeaderValue Grpc = new("application/grpc");

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    private readonly Uri _address;
    private readonly byte[] _frame;

    public LeanCaller(int port, string method, IMessage request)
    {
        _address = new Uri($"http://127.0.0.1:{port}{method}");
        var message = request.ToByteArray();
        _frame = new byte[5 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(_frame.AsSpan(1), message.Length);
        message.CopyTo(_frame, 5);
    }

    public async Task CallAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(_frame),
        };
        request.Content.Headers.ContentType = Grpc;
        request.Headers.TryAddWithoutValidation("te", "trailers");
        using var response = await _http.SendAsync(request, CancellationToken.None);
        await response.Content.CopyToAsync(Stream.Null);
        if (!response.TrailingHeaders.TryGetValues("grpc-status", out var status) || status.Single() != "0")
            throw new InvalidOperationException($"{_address.AbsolutePath} failed");
    }

    public void Dispose() => _http.Dispose();
}

using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Sandboxes.Engine.Tests.Grpc;

/// <summary>HTTP requests made by hand: what a well-behaved client never sends.</summary>
internal static class RawCall
{
    public const string InvokePath = "/pulumirpc.ResourceProvider/Invoke";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    public static byte[] Frame(byte[] payload, byte flag = 0, int? length = null)
    {
        var frame = new byte[5 + payload.Length];
        frame[0] = flag;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), length ?? payload.Length);
        payload.CopyTo(frame, 5);
        return frame;
    }

    public static byte[] Frame(IMessage message) => Frame(message.ToByteArray());

    public static Task<HttpResponseMessage> PostAsync(
        string address, byte[] body, string contentType = "application/grpc", string path = InvokePath, params (string Name, string Value)[] headers) =>
        SendAsync(address, HttpMethod.Post, new ByteArrayContent(body), contentType, path, headers);

    public static async Task<HttpResponseMessage> SendAsync(
        string address, HttpMethod method, HttpContent? content, string contentType, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, $"http://{address}{path}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        content?.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        return await Http.SendAsync(request);
    }

    /// <summary>The status in the headers: an answer of nothing else.</summary>
    public static string? HeadersOnlyStatus(this HttpResponseMessage response)
    {
        response.TrailingHeaders.ShouldBeEmpty();
        return response.Header("grpc-status");
    }

    public static string? Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    public static string? Trailer(this HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}

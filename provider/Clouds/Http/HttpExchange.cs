using System.Net.Http.Headers;

namespace Sandboxes.Clouds.Http;

/// <summary>One request out, one whole answer back, within a time limit; anything less is a <see cref="TransportException"/>.</summary>
internal sealed class HttpExchange(HttpMessageHandler handler, string userAgent, TimeProvider time) : IDisposable
{
    /// <summary>Most bytes of an answer that are read.</summary>
    public const int MaxAnswerBytes = 256 * 1024 * 1024;

    private const long LongBody = 1024 * 1024;

    private readonly HttpMessageInvoker _invoker = new(handler);

    /// <summary>A handler with this program's connect limit, pooling and no redirects of its own.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = new DirectLoopback(HttpClient.DefaultProxy),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        EnableMultipleHttp2Connections = true,
    };

    /// <summary>Sends <paramref name="request"/> to <paramref name="address"/> once.</summary>
    public async Task<HttpAnswer> SendAsync(CloudRequest request, Uri address, string bearer, TimeSpan limit, CancellationToken cancel)
    {
        using var deadline = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancel);
        try
        {
            using var message = Message(request, address, bearer);
            using var response = await _invoker.SendAsync(message, either.Token);
            return await ReadAsync(response, request.Sink, either.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            throw TransportFailures.Classify(failure, deadline.IsCancellationRequested, limit);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _invoker.Dispose();

    private HttpRequestMessage Message(CloudRequest request, Uri address, string bearer)
    {
        var message = new HttpRequestMessage(request.Method, address)
        {
            // Over TLS many calls share a connection; clear text has no way to agree on HTTP/2.
            Version = address.Scheme == Uri.UriSchemeHttps ? new(2, 0) : new(1, 1),
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = Content(request),
        };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", "*/*");
        // A long body goes out only once the server has looked at the rest, so that a refusal costs nothing.
        message.Headers.ExpectContinue = request.Stream is { Length: > LongBody } ? true : null;
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static HttpContent? Content(CloudRequest request) => request switch
    {
        { Stream: { } stream } => new StreamedHttpContent(stream),
        { Body: { } body } => new ReadOnlyMemoryContent(body),
        _ => null,
    };

    private async Task<HttpAnswer> ReadAsync(HttpResponseMessage response, IAnswerSink? sink, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var whole = new WholeBody(MaxAnswerBytes);
        var taker = sink is not null && response.IsSuccessStatusCode ? sink : whole;
        taker.Begin();
        var buffer = new byte[16 * 1024];
        for (int count; (count = await stream.ReadAsync(buffer, cancel)) > 0;)
            await taker.WriteAsync(buffer.AsMemory(0, count), cancel);

        return new HttpAnswer((int)response.StatusCode, whole.Bytes)
        {
            RetryAfter = RetryAfter.Read(response.Headers.RetryAfter, time.GetUtcNow()),
            RequestId = RequestId(response.Headers),
            Location = response.Headers.Location,
        };
    }

    private static string? RequestId(HttpResponseHeaders headers)
    {
        foreach (var name in (ReadOnlySpan<string>)["x-request-id", "request-id", "cf-ray"])
        {
            if (headers.TryGetValues(name, out var values))
                return values.First();
        }

        return null;
    }
}

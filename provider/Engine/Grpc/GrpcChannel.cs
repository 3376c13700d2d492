using System.Net;
using System.Runtime.CompilerServices;
using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>A client's connection to a gRPC server: HTTP/2 without TLS and without negotiation. Connects at the first call.</summary>
/// <remarks>Every failure of a call is an <see cref="RpcException"/>, cancellation by the caller too.</remarks>
public sealed class GrpcChannel : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _time;
    private readonly Uri _address;

    /// <summary>A channel to <paramref name="target"/>, a <c>host:port</c>.</summary>
    public GrpcChannel(string target, TimeProvider? time = null)
    {
        _address = new Uri($"http://{target}");
        _time = time ?? TimeProvider.System;
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            EnableMultipleHttp2Connections = true,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
#pragma warning disable CA2262 // Meant as it is: 16 MB of trailers, as Go's gRPC allows; they carry the state of what failed to start.
            MaxResponseHeadersLength = 16 * 1024,
#pragma warning restore CA2262
        });
    }

#pragma warning disable CA1068 // The time limit is the argument that most calls leave out.
    /// <summary>Sends one request and waits for its answer, at most <paramref name="timeout"/>.</summary>
    public async Task<TResponse> UnaryAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, CancellationToken cancel = default, TimeSpan? timeout = null)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        using var call = new ClientCall(_http, _time, timeout, cancel);
        return await call.RunAsync(async () =>
        {
            await call.StartAsync(new Uri(_address, method.FullName), request);
            var response = await call.ReadAsync(method.ResponseParser);
            if (response is not null && await call.ReadAsync(method.ResponseParser) is not null)
                throw new RpcException(new Status(StatusCode.Internal, $"{method.FullName} answered more than one message."));
            call.EnsureSuccess();
            return response ?? throw new RpcException(new Status(StatusCode.Internal, $"{method.FullName} answered OK without a message."));
        });
    }

    /// <summary>Sends one request and reads the stream of answers as they come, for at most <paramref name="timeout"/> in all.</summary>
    public async IAsyncEnumerable<TResponse> ServerStreamingAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, [EnumeratorCancellation] CancellationToken cancel = default, TimeSpan? timeout = null)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        using var call = new ClientCall(_http, _time, timeout, cancel);
        await call.RunAsync(async () =>
        {
            await call.StartAsync(new Uri(_address, method.FullName), request);
            return true;
        });
        while (await call.RunAsync(() => call.ReadAsync(method.ResponseParser).AsTask()) is { } response)
            yield return response;
        call.EnsureSuccess();
    }
#pragma warning restore CA1068

    /// <summary>Closes the connection; calls that run fail.</summary>
    public void Dispose() => _http.Dispose();
}

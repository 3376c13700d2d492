using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Sandboxes.Engine.Grpc;

/// <summary>One call of a client, from its request to the status in the trailers.</summary>
internal sealed class ClientCall(HttpMessageInvoker http, TimeProvider time, TimeSpan? timeout, CancellationToken cancel) : IDisposable
{
    private readonly CancellationTokenSource _deadline = new(timeout ?? Timeout.InfiniteTimeSpan, time);
    private CancellationTokenSource? _either;
    private HttpRequestMessage? _request;
    private HttpResponseMessage? _response;
    private PipeReader? _reader;

    private CancellationToken Token => (_either ??= CancellationTokenSource.CreateLinkedTokenSource(_deadline.Token, cancel)).Token;

    /// <summary>Runs a part of the call, with whatever goes wrong as an <see cref="RpcException"/>.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> part)
    {
        try
        {
            return await part();
        }
        catch (Exception e) when (e is not RpcException)
        {
            throw new RpcException(ClientFailure.StatusOf(e, _deadline.IsCancellationRequested, cancel.IsCancellationRequested), e);
        }
    }

    /// <summary>Sends the request and reads the headers of the answer.</summary>
    public async Task StartAsync(Uri address, IMessage message)
    {
        _request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(MessageFrame.ToArray(message)),
        };
        _request.Content.Headers.ContentType = new MediaTypeHeaderValue(GrpcProtocol.ContentType);
        _request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        if (timeout is { } limit)
            _request.Headers.TryAddWithoutValidation(GrpcProtocol.TimeoutHeader, GrpcTimeout.Format(limit));
        _response = await http.SendAsync(_request, Token);
        if (ClientFailure.OfHttp(_response) is { } failure)
            throw new RpcException(failure);
        _reader = PipeReader.Create(await _response.Content.ReadAsStreamAsync(Token), new StreamPipeReaderOptions(bufferSize: 16 * 1024));
    }

    /// <summary>Reads the next message; null at the end.</summary>
    public ValueTask<T?> ReadAsync<T>(MessageParser<T> parser)
        where T : class, IMessage<T> => MessageFrame.ReadAsync(_reader!, parser, Token);

    /// <summary>Throws unless the call ended with OK. For after the last message.</summary>
    public void EnsureSuccess()
    {
        var status = ClientFailure.StatusOf(_response!);
        if (status.StatusCode != StatusCode.OK)
            throw new RpcException(status);
    }

    public void Dispose()
    {
        _response?.Dispose();
        _request?.Dispose();
        _either?.Dispose();
        _deadline.Dispose();
    }
}

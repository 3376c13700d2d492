using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway.Files;

/// <summary>Puts what comes into a stream; a second try starts it over, which a stream that cannot seek does not allow once it has something.</summary>
internal sealed class StreamSink(Stream destination) : IAnswerSink
{
    private readonly long _start = destination.CanSeek ? destination.Position : 0;
    private bool _written;

    /// <inheritdoc/>
    public void Begin()
    {
        if (!_written)
            return;
        if (!destination.CanSeek)
            throw new OwnStreamException(new IOException("the connection broke within the file, and the place it goes to cannot be written from its start again"));
        destination.Position = _start;
        destination.SetLength(_start);
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        _written = true;
        await OwnStream.RunAsync(async () =>
        {
            await destination.WriteAsync(bytes, cancel);
            return true;
        });
    }
}

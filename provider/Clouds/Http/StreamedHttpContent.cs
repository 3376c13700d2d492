using System.Net;

namespace Sandboxes.Clouds.Http;

/// <summary>Sends a <see cref="StreamedBody"/>, chunk by chunk and with its length told beforehand.</summary>
internal sealed class StreamedHttpContent(StreamedBody body) : HttpContent
{
    private const int ChunkBytes = 64 * 1024;

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(body.Before, cancellationToken);
        await using var content = await OwnStream.RunAsync(() => body.Content.Open(cancellationToken));
        var chunk = new byte[ChunkBytes];
        var left = body.Content.Length;
        while (true)
        {
            var count = await OwnStream.RunAsync(() => content.ReadAsync(chunk, cancellationToken).AsTask());
            left -= count;
            if (left < 0 || (count == 0 && left > 0))
                throw new OwnStreamException(new IOException($"the content has {(left < 0 ? "more" : "fewer")} than the {body.Content.Length} bytes it was to have: it changed meanwhile"));
            if (count == 0)
                break;
            await stream.WriteAsync(chunk.AsMemory(0, count), cancellationToken);
        }

        await stream.WriteAsync(body.After, cancellationToken);
    }
}

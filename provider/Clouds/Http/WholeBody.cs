using System.Buffers;

namespace Sandboxes.Clouds.Http;

/// <summary>Keeps an answer's body whole, up to a limit.</summary>
internal sealed class WholeBody(int maxBytes) : IAnswerSink
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    /// <inheritdoc/>
    public void Begin() => _bytes.ResetWrittenCount();

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (_bytes.WrittenCount + bytes.Length > maxBytes)
            throw new HttpIOException(HttpRequestError.ConfigurationLimitExceeded, $"the answer is longer than {maxBytes >> 20} MiB");
        _bytes.Write(bytes.Span);
        return ValueTask.CompletedTask;
    }
}

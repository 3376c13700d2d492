using System.Security.Cryptography;
using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway.Files;

/// <summary>Hashes what comes.</summary>
internal sealed class HashSink : IAnswerSink, IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _size;

    /// <summary>Size and hash of what came.</summary>
    public FileDigest ToDigest() => new(_size, Convert.ToHexStringLower(_hash.GetCurrentHash()));

    /// <inheritdoc/>
    public void Begin()
    {
        _hash.GetHashAndReset();
        _size = 0;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        _hash.AppendData(bytes.Span);
        _size += bytes.Length;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}

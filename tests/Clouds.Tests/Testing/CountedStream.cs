namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>Gives so many zeros to who reads, and counts what is written.</summary>
internal sealed class CountedStream(long length = 0) : Stream
{
    private long _read;

    /// <summary>Bytes written.</summary>
    public long Written { get; private set; }

    /// <summary>Bytes of the longest write.</summary>
    public int LongestWrite { get; private set; }

    /// <summary>Called with each write, after it was counted.</summary>
    public Action? OnWrite { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, length - _read);
        _read += given;
        return given;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Written += buffer.Length;
        LongestWrite = Math.Max(LongestWrite, buffer.Length);
        OnWrite?.Invoke();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

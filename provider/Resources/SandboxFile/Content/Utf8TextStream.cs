using System.Text;

namespace Sandboxes.Resources.SandboxFile.Content;

/// <summary>Reads a text as UTF-8, encoding as it goes: a long text is not held a second time as bytes.</summary>
internal sealed class Utf8TextStream(string text) : Stream
{
    private const int LongestCharacter = 4;

    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly byte[] _rest = new byte[LongestCharacter * 2];
    private int _restStart;
    private int _restEnd;
    private int _next;
    private bool _encoded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_restStart < _restEnd || buffer.Length < LongestCharacter)
            return FromRest(buffer);
        return _encoded ? 0 : Encode(buffer);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The encoder may have read the text to its end and still hold what it makes of a half character.</summary>
    private int Encode(Span<byte> buffer)
    {
        _encoder.Convert(text.AsSpan(_next), buffer, flush: true, out var used, out var written, out _encoded);
        _next += used;
        return written;
    }

    /// <summary>For buffers too small for a character: a few are encoded aside, and handed out byte by byte.</summary>
    private int FromRest(Span<byte> buffer)
    {
        if (_restStart == _restEnd && !_encoded)
            (_restStart, _restEnd) = (0, Encode(_rest));

        var count = Math.Min(buffer.Length, _restEnd - _restStart);
        _rest.AsSpan(_restStart, count).CopyTo(buffer);
        _restStart += count;
        return count;
    }
}

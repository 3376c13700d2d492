using System.Buffers;
using System.Text;

namespace Sandboxes.Clouds.Prime.Output;

/// <summary>Keeps the start and the end of a text of any length, and says how much it left out between them.</summary>
/// <param name="half">Bytes kept of the start, and as many of the end.</param>
internal sealed class CappedText(int half = CappedText.Half)
{
    private const int Half = 512 * 1024;

    private readonly ArrayBufferWriter<byte> _start = new();
    private readonly ArrayBufferWriter<byte> _end = new();

    /// <summary>Bytes written in all.</summary>
    public long Length { get; private set; }

    /// <summary>Adds UTF-8; bytes that are none are replaced in the end, and a character may come in two parts.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        var first = Math.Min(bytes.Length, half - _start.WrittenCount);
        _start.Write(bytes[..first]);
        var rest = bytes[first..];
        if (rest.Length > half)
            rest = rest[^half..];
        // Twice the room, so that the bytes kept are moved once in a while and not with every write.
        if (_end.WrittenCount + rest.Length > 2 * half)
            KeepEnd();
        _end.Write(rest);
    }

    /// <summary>The text, or what was kept of it.</summary>
    public override string ToString()
    {
        if (Length <= 2 * half)
            return Encoding.UTF8.GetString([.. _start.WrittenSpan, .. _end.WrittenSpan]);
        var start = WithoutCutTail(_start.WrittenSpan);
        var end = WithoutCutHead(_end.WrittenSpan[^half..]);
        return $"{Encoding.UTF8.GetString(start)}\n[... {Length - start.Length - end.Length} bytes left out ...]\n{Encoding.UTF8.GetString(end)}";
    }

    /// <summary>Without the rest of a character that began before the first byte.</summary>
    public static ReadOnlySpan<byte> WithoutCutHead(ReadOnlySpan<byte> text)
    {
        var skip = 0;
        while (skip < Math.Min(3, text.Length) && (text[skip] & 0xC0) == 0x80)
            skip++;
        return text[skip..];
    }

    private static ReadOnlySpan<byte> WithoutCutTail(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            if (Rune.DecodeFromUtf8(text[^back..], out _, out _) == OperationStatus.NeedMoreData)
                return text[..^back];
        }

        return text;
    }

    private void KeepEnd()
    {
        var kept = _end.WrittenSpan[^Math.Min(half, _end.WrittenCount)..].ToArray();
        _end.ResetWrittenCount();
        _end.Write(kept);
    }
}

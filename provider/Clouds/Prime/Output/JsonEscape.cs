using System.Globalization;
using System.Text;

namespace Sandboxes.Clouds.Prime.Output;

/// <summary>Turns the escapes of a JSON text into UTF-8, byte by byte. Half of a surrogate pair without the other is replaced.</summary>
internal sealed class JsonEscape
{
    private readonly StringBuilder _digits = new(4);
    private char? _high;

    /// <summary>Whether an escape has begun and not ended.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>A backslash came.</summary>
    public void Open()
    {
        IsOpen = true;
        _digits.Clear();
    }

    /// <summary>Takes the next byte of the escape.</summary>
    public void Add(byte next, CappedText text)
    {
        if (_digits.Length == 0 && next != 'u')
        {
            End(Plain((char)next), text);
            return;
        }

        _digits.Append((char)next);
        if (_digits.Length == "u0000".Length)
            End(int.TryParse(_digits.ToString(1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : '\uFFFD', text);
    }

    /// <summary>Something else follows: a half of a pair that waits is alone.</summary>
    public void Flush(CappedText text)
    {
        if (_high is null)
            return;
        _high = null;
        text.Write("\uFFFD"u8);
    }

    private void End(char unit, CappedText text)
    {
        IsOpen = false;
        var high = _high;
        if (high is null || !char.IsLowSurrogate(unit))
            Flush(text);
        _high = null;
        if (char.IsHighSurrogate(unit))
            _high = unit;
        else
            Write(char.IsLowSurrogate(unit) && high is { } first ? new Rune(first, unit) : Rune.TryCreate(unit, out var rune) ? rune : Rune.ReplacementChar, text);
    }

    private static void Write(Rune rune, CappedText text)
    {
        Span<byte> utf8 = stackalloc byte[4];
        text.Write(utf8[..rune.EncodeToUtf8(utf8)]);
    }

    private static char Plain(char escaped) => escaped switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        _ => escaped,
    };
}

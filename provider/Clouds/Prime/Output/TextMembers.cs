using System.Buffers;
using System.Globalization;
using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Output;

/// <summary>
/// Reads the members of a JSON object that hold long texts, as the object comes: a JSON library would hold each text whole, and a
/// command may print gigabytes. Nested values are passed over.
/// </summary>
internal sealed class TextMembers : IAnswerSink
{
    private const int LongestLiteral = 32;

    private static readonly SearchValues<byte> TextEnds = SearchValues.Create("\"\\"u8);

    private readonly Dictionary<string, CappedText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _literals = new(StringComparer.Ordinal);
    private readonly CappedText _passed = new(half: 1);
    private readonly JsonEscape _escape = new();
    private CappedText _name = new(half: 64);
    private string? _member;
    private CappedText? _text;
    private int _depth;
    private byte _first;

    /// <summary>Whether the object came to its end.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What is wrong, with what is due; null when nothing is.</summary>
    public string? Problem => _first switch
    {
        0 => "with an empty body",
        (byte)'<' => "with a web page where JSON is due",
        not (byte)'{' => "with something else than a JSON object",
        _ => IsWhole ? null : "with a JSON object that is cut off",
    };

    /// <summary>A member's text; null when it is not there or no text.</summary>
    public string? FindText(string name) => _texts.GetValueOrDefault(name)?.ToString();

    /// <summary>A member's whole number; null when it is not there or none.</summary>
    public int? FindNumber(string name) =>
        int.TryParse(_literals.GetValueOrDefault(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <inheritdoc/>
    public void Begin()
    {
        _texts.Clear();
        _literals.Clear();
        (_member, _text, _depth, _first, IsWhole) = (null, null, 0, 0, false);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        for (var rest = bytes.Span; !rest.IsEmpty;)
            rest = _text is null ? Outside(rest) : Inside(rest, _text);
        return ValueTask.CompletedTask;
    }

    private ReadOnlySpan<byte> Inside(ReadOnlySpan<byte> rest, CappedText text)
    {
        if (_escape.IsOpen)
        {
            _escape.Add(rest[0], text);
            return rest[1..];
        }

        var end = rest.IndexOfAny(TextEnds);
        var plain = end < 0 ? rest : rest[..end];
        if (!plain.IsEmpty || (end >= 0 && rest[end] == '"'))
            _escape.Flush(text);
        text.Write(plain);
        if (end < 0)
            return default;
        if (rest[end] == '"')
            _text = null;
        else
            _escape.Open();
        return rest[(end + 1)..];
    }

    private ReadOnlySpan<byte> Outside(ReadOnlySpan<byte> rest)
    {
        var next = rest[0];
        if (_first == 0 && next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            _first = next;
        if (next is (byte)'{' or (byte)'[')
            _depth++;
        else if (next is (byte)'}' or (byte)']')
            IsWhole |= --_depth == 0;
        else if (next == '"')
            _text = Target();
        else if (_depth == 1 && next is (byte)':' or (byte)',')
            _member = next == ':' ? _name.ToString() : null;
        else if (_depth == 1 && next > ' ' && _member is { } member)
            AddLiteral(member, (char)next);
        return rest[1..];
    }

    // Where a text that begins goes: a member's name, its value, or nowhere.
    private CappedText Target()
    {
        if (_depth != 1)
            return _passed;
        return _member is { } member ? _texts[member] = new() : _name = new(half: 64);
    }

    private void AddLiteral(string member, char next)
    {
        var known = _literals.GetValueOrDefault(member, "");
        if (known.Length < LongestLiteral)
            _literals[member] = known + next;
    }
}

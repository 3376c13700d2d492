using System.Globalization;

namespace Sandboxes.Engine.Values;

/// <summary>Reads property paths; behind <see cref="PropertyPath.Parse"/>.</summary>
internal static class PropertyPathParser
{
    public static PropertyPath Parse(string text)
    {
        var path = PropertyPath.Root;
        for (var at = 0; at < text.Length;)
        {
            path = path.Append(text[at] switch
            {
                '[' when At(text, at + 1) == '"' => Quoted(text, ref at),
                '[' => Bracketed(text, ref at),
                '.' when at > 0 => Bare(text, at + 1, ref at),
                _ when at == 0 => Bare(text, 0, ref at),
                _ => throw Wrong(text, at, "expected '.' or '['"),
            });
        }

        return path;
    }

    private static PropertyPathSegment Bare(string text, int start, ref int at)
    {
        var end = text.AsSpan(start).IndexOfAny('.', '[');
        at = end < 0 ? text.Length : start + end;
        if (at == start)
            throw Wrong(text, start, "expected a name");
        var name = text[start..at];
        return name == "*" ? PropertyPathSegment.Wildcard : new PropertyPathSegment(name, null);
    }

    private static PropertyPathSegment Quoted(string text, ref int at)
    {
        var start = at + 2;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\' && At(text, i + 1) == '"')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                if (At(text, i + 1) != ']')
                    throw Wrong(text, i + 1, "expected ']' after the closing quote");
                at = i + 2;
                return new PropertyPathSegment(text[start..i].Replace("\\\"", "\"", StringComparison.Ordinal), null);
            }
        }

        throw Wrong(text, text.Length, "expected a closing quote");
    }

    private static PropertyPathSegment Bracketed(string text, ref int at)
    {
        var start = at + 1;
        var end = text.IndexOf(']', start);
        if (end < 0)
            throw Wrong(text, text.Length, "expected ']'");
        at = end + 1;
        var inside = text.AsSpan(start, end - start);
        if (inside is "*")
            return PropertyPathSegment.Wildcard;
        return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new PropertyPathSegment(null, index)
            : throw Wrong(text, start, "expected an index, '*' or a quoted name");
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    private static PropertyFormatException Wrong(string text, int at, string expected) =>
        new($"the property path '{text}' is wrong at character {at + 1}: {expected}; write it as in networks[0].name or tags[\"a.b\"]");
}

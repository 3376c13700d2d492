using System.Text;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Parts;

/// <summary>The last part of what a command printed.</summary>
internal static class OutputTail
{
    /// <summary>Bytes in UTF-8 that a message shows of each stream.</summary>
    public const int Shown = 4 * 1024;

    /// <summary>Bytes in UTF-8 that a state keeps of each stream.</summary>
    public const int Kept = 1024 * 1024;

    /// <summary>The end of <paramref name="text"/>, at most <paramref name="bytes"/> in UTF-8, no character split.</summary>
    public static string Of(string text, int bytes)
    {
        var (start, used) = (text.Length, 0);
        while (start > 0)
        {
            var width = start > 1 && char.IsSurrogatePair(text[start - 2], text[start - 1]) ? 2 : 1;
            used += Encoding.UTF8.GetByteCount(text.AsSpan(start - width, width));
            if (used > bytes)
                break;
            start -= width;
        }

        return text[start..];
    }

    /// <summary>Both streams for an error, a block each, without what is secret.</summary>
    public static string Block(string stdout, string stderr, SecretTexts secrets) => $"{One("stdout", stdout, secrets)}{One("stderr", stderr, secrets)}";

    /// <summary>With pictures in the place of control characters: what runs in a sandbox does not steer the user's terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Select(letter => letter switch
    {
        '\t' or '\n' => letter,
        '\r' => '\n',
        < ' ' => (char)(letter + '\u2400'),
        >= '\u007f' and < '\u00a0' => '\ufffd',
        _ => letter,
    }));

    /// <summary>Hidden before it is cut: a half of a secret is one too.</summary>
    private static string One(string name, string text, SecretTexts secrets)
    {
        var hidden = secrets.Hide(text);
        var tail = Plain(Of(hidden, Shown)).Trim('\n');
        if (tail.Length == 0)
            return $"\n{name}: nothing";
        return $"\n{name}{(Encoding.UTF8.GetByteCount(hidden) > Shown ? ", its last 4 KiB" : "")}:\n{tail}";
    }
}

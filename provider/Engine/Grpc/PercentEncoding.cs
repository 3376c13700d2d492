using System.Globalization;
using System.Text;

namespace Sandboxes.Engine.Grpc;

/// <summary>The form of <c>grpc-message</c>: UTF-8, with all but printable ASCII (and the percent sign) as <c>%XX</c>.</summary>
internal static class PercentEncoding
{
    /// <summary>Encodes; a lone surrogate becomes U+FFFD.</summary>
    public static string Encode(string text)
    {
        if (!NeedsEncoding(text))
            return text;
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (IsPlain((char)octet))
                encoded.Append((char)octet);
            else
                encoded.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    /// <summary>Decodes; what is not a valid escape stays as it is, as the protocol asks.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var octets = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(
                text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                octets.Add(octet);
                i += 2;
            }
            else
            {
                octets.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        return Encoding.UTF8.GetString([.. octets]);
    }

    private static bool NeedsEncoding(string text)
    {
        foreach (var character in text)
        {
            if (!IsPlain(character))
                return true;
        }

        return false;
    }

    private static bool IsPlain(char character) => character is >= ' ' and <= '~' and not '%';
}

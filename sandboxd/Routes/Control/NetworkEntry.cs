using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sandboxd.Routes.Control;

/// <summary>One entry of a network list: a host name, a leading <c>*.</c> wildcard, an IPv4 address or an IPv4 network (prime-api 9.3).</summary>
internal static class NetworkEntry
{
    /// <summary>The entry in lower case, in ASCII, with <c>/32</c> on an address; null and the fault when it is none.</summary>
    public static string? Canonicalize(string entry, out string? fault)
    {
        var text = entry.Trim();
        fault = FaultOf(text);
        if (fault is not null)
            return null;
        if (LooksNumeric(text))
            return Network(text, out fault);
        var wildcard = text.StartsWith("*.", StringComparison.Ordinal);
        var host = Ascii(wildcard ? text[2..] : text, out fault);
        return host is null ? null : wildcard ? "*." + host : host;
    }

    private static string? FaultOf(string text) => text switch
    {
        "" => "must not be empty",
        "*" => "a bare * is not accepted; use an empty network_denylist to allow everything",
        _ when text.Contains("://", StringComparison.Ordinal) => "must not have a scheme; write the host name alone",
        _ when text.Contains('@', StringComparison.Ordinal) || text.Contains('?', StringComparison.Ordinal) => "must not contain @ or ?",
        _ when text.Contains(':', StringComparison.Ordinal) => "must not have a port or be an IPv6 address; ports are not enabled, and only IPv4 is supported",
        _ when text.IndexOf('*', 1) >= 0 || (text[0] == '*' && !text.StartsWith("*.", StringComparison.Ordinal)) => "a wildcard is only accepted as the leftmost label, as in *.example.com",
        _ => null,
    };

    private static bool LooksNumeric(string text) =>
        text.Contains('/', StringComparison.Ordinal) || text.All(letter => char.IsAsciiDigit(letter) || letter == '.');

    private static string? Network(string text, out string? fault)
    {
        fault = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = slash < 0 ? text : text[..slash];
        var length = slash < 0 ? "32" : text[(slash + 1)..];
        if (address.Split('.').Length == 4 && IPAddress.TryParse(address, out var ip) && ip.AddressFamily == AddressFamily.InterNetwork)
        {
            if (int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= 32)
                return $"{ip}/{bits}";
            fault = $"the prefix length {length} is not between 0 and 32";
            return null;
        }

        fault = slash < 0 ? $"{text} is no IPv4 address" : "must be a host name or an IPv4 network, without a path";
        return null;
    }

    private static string? Ascii(string host, out string? fault)
    {
        fault = null;
        try
        {
            var ascii = new IdnMapping { AllowUnassigned = true }.GetAscii(host).ToLowerInvariant();
            if (!ascii.TrimEnd('.').Split('.').Contains(""))
                return ascii;
            fault = "has an empty label";
        }
        catch (ArgumentException)
        {
            fault = $"{host} is no host name";
        }

        return null;
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sandboxes.Resources.Sandbox.Network;

/// <summary>
/// One destination of a network list in the form in which the cloud keeps it (prime-api 9.3): lower case, IDNA, a prefix length on
/// every address. Two entries mean the same when their canonical forms are equal.
/// </summary>
internal static class EgressEntry
{
    private static readonly IdnMapping _idn = new() { AllowUnassigned = true };

    public static string Canonical(string entry)
    {
        var text = entry.Trim();
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? text : text[..slash];
        if (TryAddress(host, out var address))
            return Block(address, slash < 0 ? 32 : PrefixLength(text[(slash + 1)..]) ?? 32);
        return slash < 0 ? HostName(text) : text.ToLowerInvariant();
    }

    /// <summary>A prefix length from 0 to 32; null when the text is none.</summary>
    public static int? PrefixLength(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= 32 ? length : null;

    /// <summary>An IPv4 address of four decimal parts; shorter forms are host names here.</summary>
    public static bool TryAddress(string text, out uint address)
    {
        address = 0;
        if (text.Count(letter => letter == '.') != 3 || !text.All(letter => letter is '.' or (>= '0' and <= '9')))
            return false;
        foreach (var part in text.Split('.'))
        {
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return false;
            address = (address << 8) | value;
        }

        return true;
    }

    public static bool IsIpv6(string text) =>
        IPAddress.TryParse(text.Trim('[', ']').Split('/')[0], out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    private static string Block(uint address, int length)
    {
        var network = length == 0 ? 0 : address & (uint.MaxValue << (32 - length));
        return $"{network >> 24}.{(network >> 16) & 255}.{(network >> 8) & 255}.{network & 255}/{length}";
    }

    private static string HostName(string text)
    {
        var lower = text.ToLowerInvariant();
        if (lower.Length > 1 && lower[^1] == '.')
            lower = lower[..^1];
        var wildcard = lower.StartsWith("*.", StringComparison.Ordinal);
        try
        {
            return wildcard ? "*." + _idn.GetAscii(lower[2..]) : _idn.GetAscii(lower);
        }
        catch (ArgumentException)
        {
            // Not a name that IDNA knows; the cloud has the last word on it, and keeps it as it is.
            return lower;
        }
    }
}

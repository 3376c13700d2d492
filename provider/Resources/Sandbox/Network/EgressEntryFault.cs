namespace Sandboxes.Resources.Sandbox.Network;

/// <summary>What is wrong with an entry of a network list, as the cloud's own client sees it (prime-api 9.3, newer 4); null when nothing is.</summary>
internal static class EgressEntryFault
{
    /// <summary>The end of a sentence that begins with the entry.</summary>
    public static string? Of(string entry)
    {
        var text = entry.Trim();
        if (text.Length == 0)
            return "is empty; leave it out, or write a host name such as \"api.example.com\"";
        if (text == "*")
            return "allows no exception, so it says nothing; for all destinations leave both lists out, for none set networkAccess to false";
        if (text.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0)
            return $"has a scheme; write the host alone{Instead(Host(text[(scheme + 3)..]))}";
        if (EgressEntry.IsIpv6(text))
            return "is an IPv6 address; only IPv4 addresses, IPv4 blocks and host names are accepted";
        return Parts(text);
    }

    private static string? Parts(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
            return $"has a user name; write the host alone{Instead(Host(text))}";
        if (text.Contains('?', StringComparison.Ordinal))
            return $"has a query; write the host alone{Instead(Host(text))}";
        if (text.Contains(':', StringComparison.Ordinal))
            return $"has a port; all ports of a destination are allowed or denied together, so leave it out{Instead(WithoutPort(text))}";
        return text.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? Block(text, slash) : Name(text);
    }

    private static string? Block(string text, int slash)
    {
        var (host, length) = (text[..slash], text[(slash + 1)..]);
        if (!EgressEntry.TryAddress(host, out _))
            return $"has a path; write the host alone{Instead(Host(text))}";
        return EgressEntry.PrefixLength(length) is null
            ? $"has \"{length}\" as prefix length; an IPv4 block ends in /0 to /32{Instead(host + "/32")}"
            : null;
    }

    private static string? Name(string text)
    {
        var labels = (text.EndsWith('.') ? text[..^1] : text).Split('.');
        if (labels.Any(label => label.Length == 0))
            return $"has an empty part between its dots{Instead(string.Join('.', labels.Where(label => label.Length > 0)))}";
        if (labels.Skip(labels[0] == "*" ? 1 : 0).Any(label => label.Contains('*', StringComparison.Ordinal)))
            return $"has a \"*\" elsewhere than as its first part{Instead(Wildcard(labels))}";
        return null;
    }

    /// <summary>The nearest entry that is accepted: a wildcard over what follows the last "*".</summary>
    private static string Wildcard(string[] labels)
    {
        var rest = labels.Skip(Array.FindLastIndex(labels, label => label.Contains('*', StringComparison.Ordinal)) + 1).ToArray();
        return rest.Length == 0 ? "" : "*." + string.Join('.', rest);
    }

    private static string Host(string text)
    {
        var rest = text[(text.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return WithoutPort(rest.Split('/', '?', '#')[0]);
    }

    private static string WithoutPort(string text) => text.Split(':')[0];

    private static string Instead(string corrected) =>
        corrected.Length > 0 && corrected != "*" && Of(corrected) is null ? $": \"{corrected}\"" : "";
}

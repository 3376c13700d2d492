namespace Sandboxes.Clouds.Http;

/// <summary>Decides where a redirect may lead. The credential goes to the origin it was given for and to no other.</summary>
internal static class Redirect
{
    /// <summary>Redirects followed in a row.</summary>
    public const int MaxHops = 3;

    /// <summary>Whether the answer is a redirect.</summary>
    public static bool Is(HttpAnswer answer) => answer is { Status: 301 or 302 or 303 or 307 or 308, Location: not null };

    /// <summary>The address to go on at; null when the redirect must not be followed.</summary>
    public static Uri? Next(HttpMethod method, Uri from, HttpAnswer answer, int hops)
    {
        // Only 307 and 308 promise to keep the method.
        var keepsMethod = answer.Status is 307 or 308 || method == HttpMethod.Get;
        var to = new Uri(from, answer.Location!);
        return keepsMethod && hops < MaxHops && SameOrigin(from, to) ? to : null;
    }

    private static bool SameOrigin(Uri a, Uri b) =>
        a.Scheme == b.Scheme && string.Equals(a.Host, b.Host, StringComparison.OrdinalIgnoreCase) && a.Port == b.Port;
}

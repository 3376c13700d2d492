namespace Sandboxd.Routes;

/// <summary>The service's published limits, each a minute (prime-api 3.1).</summary>
internal static class RateLimitRules
{
    private const string Sandboxes = "/api/v1/sandbox";

    /// <summary>The limit of a request and what it is counted by; null when none is published.</summary>
    public static (int Limit, string Key)? Of(string method, string path)
    {
        if (path == Sandboxes)
            return Collection(method) is { } whole ? (whole, $"{method} {path}") : null;
        if (!path.StartsWith(Sandboxes + "/", StringComparison.Ordinal))
            return null;
        var parts = path[(Sandboxes.Length + 1)..].Split('/');
        return Single(method, parts.Length > 1 ? parts[1] : "") is { } limit
            ? (limit, limit == DeleteLimit && method == "DELETE" ? "DELETE one" : $"{method} {path}")
            : null;
    }

    private const int DeleteLimit = 500;

    private static int? Collection(string method) => method switch
    {
        "POST" => 500,
        "GET" => 1000,
        "DELETE" => 50,
        _ => null,
    };

    private static int? Single(string method, string call) => (method, call) switch
    {
        ("GET", "") => 300,
        ("DELETE", "") => DeleteLimit,
        ("GET", "logs") => 300,
        ("GET", "error-context") => 600,
        ("POST", "auth") => 120,
        _ => null,
    };
}

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
        return parts switch
        {
            [_] when method == "DELETE" => (500, "DELETE one"),
            ["expose", "all"] when method == "GET" => (60, path),
            [var id, ..] when Single(method, parts) is { } limit => (limit, $"{method} {id} {parts.ElementAtOrDefault(1)}"),
            _ => null,
        };
    }

    private static int? Collection(string method) => method switch
    {
        "POST" => 500,
        "GET" => 1000,
        "DELETE" => 50,
        _ => null,
    };

    /// <summary>The limits that are counted for each sandbox.</summary>
    private static int? Single(string method, string[] parts) => (method, parts[1..]) switch
    {
        ("GET", []) => 300,
        ("GET", ["logs"]) => 300,
        ("GET", ["error-context"]) => 600,
        ("POST", ["auth"]) => 120,
        ("POST", ["expose"]) => 20,
        ("GET", ["expose"]) => 60,
        ("DELETE", ["expose", _]) => 20,
        _ => null,
    };
}

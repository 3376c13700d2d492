using System.Collections.Concurrent;

namespace Sandboxd.Routes;

/// <summary>Counts the requests to the API and the gateway by route, refused ones too: how often a client asks is a part of how good it is.</summary>
internal sealed class RequestCounts
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Method and route with the number of requests, most first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> All =>
        [.. _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route } && RouteTable.IsCloud(route))
            _counts.AddOrUpdate($"{context.Request.Method} {route}", 1, (_, count) => count + 1);
        return next(context);
    }

    public void Clear() => _counts.Clear();
}

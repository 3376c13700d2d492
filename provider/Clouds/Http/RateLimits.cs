using System.Collections.Concurrent;

namespace Sandboxes.Clouds.Http;

/// <summary>The adaptive limits of a process, one per route, as the server counts them (prime-api 3.1).</summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Most requests of one route under way at once.</summary>
    public const int MaxUnderWay = 64;

    private readonly ConcurrentDictionary<string, AdaptiveLimit> _limits = new(StringComparer.Ordinal);

    /// <summary>The limit of <paramref name="route"/>, such as <c>GET /sandbox/{id}</c>.</summary>
    public AdaptiveLimit Of(string route) => _limits.GetOrAdd(route, _ => new AdaptiveLimit(time, MaxUnderWay));
}

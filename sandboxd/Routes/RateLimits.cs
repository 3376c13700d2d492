using System.Collections.Concurrent;

namespace Sandboxd.Routes;

/// <summary>Refuses requests beyond their limit in a window of a minute, with the time to wait.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Start, int Count)> _windows = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (RateLimitRules.Of(context.Request.Method, context.Request.Path) is not { } rule)
            return next(context);
        var now = time.GetUtcNow();
        var (start, count) = _windows.AddOrUpdate(rule.Key, _ => (now, 1), (_, window) => window.Start + Window <= now ? (now, 1) : (window.Start, window.Count + 1));
        return count <= rule.Limit
            ? next(context)
            : throw Refusals.RateLimited(rule.Limit, (int)Math.Ceiling((start + Window - now).TotalSeconds));
    }
}

namespace Sandboxd.Routes;

/// <summary>Refuses requests that name another host: a page of the web cannot reach loopback under a name of its own.</summary>
internal static class HostGuard
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Host.Host is "127.0.0.1" or "localhost" or "[::1]"
            ? next(context)
            : throw Refusals.Detail(421, $"this server is 127.0.0.1, not {context.Request.Host.Host}");
}

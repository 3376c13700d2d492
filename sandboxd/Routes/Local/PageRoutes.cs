using Microsoft.AspNetCore.Http.Features;
using Sandboxd.Fleet;
using Sandboxd.Runtime;

namespace Sandboxd.Routes.Local;

/// <summary><c>/</c>: one read-only page.</summary>
internal sealed class PageRoutes(SandboxFleet fleet, ISandboxRuntime runtime, PageSessions sessions, KeyGuard guard, TimeProvider time)
{
    private const int LongestForm = 4096;

    public Task GetAsync(HttpContext context)
    {
        if (context.Request.Query["ticket"] is [{ } ticket, ..])
            return sessions.TakeTicket(ticket) ? EnterAsync(context) : HtmlAsync(context, 401, FleetPage.KeyForm("This link was used before; it works once."));
        return sessions.IsOpen(context.Request)
            ? ShowAsync(context)
            : HtmlAsync(context, 401, FleetPage.KeyForm(null));
    }

    /// <summary>Takes the key from the form.</summary>
    public async Task PostAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = LongestForm;
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        if (guard.IsKey(form["key"].ToString()))
            await EnterAsync(context);
        else
            await HtmlAsync(context, 401, FleetPage.KeyForm("That is not the key."));
    }

    /// <summary>A fresh link for whoever has the key.</summary>
    public Task LinkAsync(HttpContext context) =>
        Reply.ObjectAsync(context, 200, writer => writer.WriteString("link", $"http://{context.Request.Host}/?ticket={sessions.IssueTicket()}"));

    private async Task ShowAsync(HttpContext context)
    {
        var rows = await FleetRows.ReadAsync(fleet, time, context.RequestAborted);
        await HtmlAsync(context, 200, FleetPage.Fleet(rows, runtime.Name, time.GetUtcNow()));
    }

    private Task EnterAsync(HttpContext context)
    {
        sessions.Open(context.Response);
        context.Response.Redirect("/");
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }

    private static Task HtmlAsync(HttpContext context, int status, string html)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html, context.RequestAborted);
    }
}

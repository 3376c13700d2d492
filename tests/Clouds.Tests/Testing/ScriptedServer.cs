using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>A real HTTP server on loopback that answers as a test says and remembers what it was asked.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Reply> _script = new();
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly TaskCompletionSource _closing = new();

    private ScriptedServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public IReadOnlyList<Received> Requests => [.. _received];

    /// <summary>Answers what the script does not; a 500 when not set.</summary>
    public Func<Received, Reply?>? Answer { get; set; }

    /// <summary>Answers what neither the script nor <see cref="Answer"/> does.</summary>
    public Func<Received, Task<Reply>>? AnswerLate { get; set; }

    /// <summary>Called with each request as it arrives.</summary>
    public Action<Received>? Arrived { get; set; }

    public static async Task<ScriptedServer> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        if (certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        var app = builder.Build();
        var server = new ScriptedServer(app);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Answers the next requests in this order, whatever they are.</summary>
    public ScriptedServer Then(params Reply[] replies)
    {
        foreach (var reply in replies)
            _script.Enqueue(reply);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        _closing.TrySetResult();
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new Received(
            context.Request.Method, context.Request.Path, context.Request.QueryString.Value ?? "",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray(), context.Request.Protocol);
        _received.Enqueue(request);
        Arrived?.Invoke(request);
        var reply = _script.TryDequeue(out var scripted) ? scripted : Answer?.Invoke(request);
        if (reply is null && AnswerLate is { } late)
            reply = await late(request);
        await SendAsync(context, reply ?? Reply.Text(500, $"nothing scripted for {request.Method} {request.Path}"));
    }

    private async Task SendAsync(HttpContext context, Reply reply)
    {
        if (reply.Hang)
            await Task.WhenAny(_closing.Task, Task.Delay(Timeout.Infinite, context.RequestAborted));
        if (reply.Hang || reply is { Abort: true, Body.Length: 0 })
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
            context.Response.Headers[name] = value;
        if (reply.Body.Length == 0)
            return;
        context.Response.ContentType = reply.ContentType;
        await context.Response.Body.WriteAsync(reply.Body);
        await context.Response.Body.FlushAsync();
        if (reply.Abort)
            context.Abort();
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Sandboxes.Engine.Tests.Grpc;

/// <summary>An HTTP/2 server that answers whatever the test says.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpServer(WebApplication app) => _app = app;

    public string Address => new Uri(_app.Urls.First()).Authority;

    public static async Task<HttpServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new HttpServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Net;
using Sandboxd.Routes;

namespace Sandboxd.Hosting;

/// <summary>A running sandboxd: its parts, put together.</summary>
internal sealed class SandboxdServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SandboxdParts _parts;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _watching;

    private SandboxdServer(WebApplication app, SandboxdParts parts)
    {
        _app = app;
        _parts = parts;
        _watching = parts.Watch.RunAsync(_stopping.Token);
        Url = app.Urls.Single();
    }

    public static string Version => typeof(SandboxdServer).Assembly.GetName().Version!.ToString(3);

    public string Url { get; }

    public string ApiKey => _parts.ApiKey;

    /// <summary>The page's address, which works once.</summary>
    public string PageLink => $"{Url}/?ticket={_parts.Pages.IssueTicket()}";

    /// <summary>The line at start.</summary>
    public string Greeting =>
        $"sandboxd {Version} on {Url}, runtime {_parts.Runtime.Name} ({_parts.Runtime.Description}), home {_parts.Home.Path}"
        + (_parts.Fallback is { } refusal ? $"\n  no namespaces on this machine: {refusal}" : "");

    public static async Task<SandboxdServer> StartAsync(SandboxdOptions options, TimeProvider time)
    {
        var parts = await SandboxdParts.MakeAsync(options, time);
        WebApplication? app = null;
        try
        {
            app = Build(options, parts);
            await app.StartAsync(CancellationToken.None);
            return new SandboxdServer(app, parts);
        }
        catch (Exception error)
        {
            if (app is not null)
                await app.DisposeAsync();
            await parts.DisposeAsync();
            if (error is IOException)
                throw new StartException(StartFailure.PortInUse, $"port {options.Port} on 127.0.0.1 cannot be listened on: {error.Message} Is another sandboxd running? Choose another port with --port, or 0 for any");
            throw;
        }
    }

    /// <summary>Waits for SIGINT or SIGTERM.</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _parts.DisposeAsync();
        _stopping.Dispose();
    }

    private static WebApplication Build(SandboxdOptions options, SandboxdParts parts)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ContentRootPath = parts.Home.Path });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        app.Use(RefusalMiddleware.InvokeAsync);
        app.Use(HostGuard.InvokeAsync);
        app.Use(parts.Guard.InvokeAsync);
        app.UseRouting();
        app.Use(parts.Counts.InvokeAsync);
        if (parts.RateLimits is { } limits)
            app.Use(limits.InvokeAsync);
        app.Use(parts.FaultMiddleware.InvokeAsync);
        parts.Routes.Map(app);
        return app;
    }
}

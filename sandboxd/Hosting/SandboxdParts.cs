using Sandboxd.Faults;
using Sandboxd.Fleet;
using Sandboxd.Ports;
using Sandboxd.Routes;
using Sandboxd.Routes.Control;
using Sandboxd.Routes.Gateway;
using Sandboxd.Routes.Gateway.Commands;
using Sandboxd.Routes.Local;
using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Hosting;

/// <summary>The parts of one sandboxd, made once at start.</summary>
internal sealed class SandboxdParts : IAsyncDisposable
{
    private readonly LauncherThread _launcher;
    private readonly CommandRuns _runs;

    private SandboxdParts(SandboxdOptions options, SandboxdHome home, ISandboxRuntime runtime, string? fallback, LauncherThread launcher, TimeProvider time)
    {
        _launcher = launcher;
        Home = home;
        Runtime = runtime;
        Fallback = fallback;
        ApiKey = options.ApiKey ?? home.ApiKey();
        var clock = new ShiftedTime(time);
        var box = home.SecretBox();
        var files = new SandboxStateFiles(home);
        var faults = new FaultTable();
        Fleet = new SandboxFleet(files, new SandboxStartup(runtime, home, files, box, clock), clock);
        Watch = new FleetWatch(Fleet, runtime, options.KeepEnded, clock);
        Guard = new KeyGuard(ApiKey);
        RateLimits = options.RateLimits ? new RateLimits(clock) : null;
        FaultMiddleware = new FaultMiddleware(faults, Fleet, clock);
        var tokens = new GatewayTokens(box.Subkey("gateway"), clock);
        _runs = new CommandRuns(clock);
        var door = new GatewayDoor(Fleet, tokens);
        Routes = new RouteTable(
            new CreateRoute(Fleet, faults, box, clock), new ListRoute(Fleet), new ReadRoutes(Fleet, home), new DeleteRoutes(Fleet),
            new BatchStatusRoute(Fleet), new BatchJobsRoute(Fleet, clock), new EgressPolicyRoutes(Fleet, clock), new ExposeRoutes(Fleet, new ExposedPorts(clock)), new AuthRoute(Fleet, tokens),
            new ExecRoute(door, clock), new UploadRoute(door, clock), new DownloadRoutes(door),
            new CommandStreamRoutes(door, _runs, clock), new CommandControlRoutes(door, _runs),
            new FaultRoutes(faults), new LocalRoutes(Fleet, Watch, faults, Counts, runtime, clock),
            new PageRoutes(Fleet, runtime, Pages, Guard, clock));
    }

    public SandboxdHome Home { get; }

    public ISandboxRuntime Runtime { get; }

    /// <summary>Why it is not the runtime one would wish for; null when it is.</summary>
    public string? Fallback { get; }

    public string ApiKey { get; }

    public SandboxFleet Fleet { get; }

    public FleetWatch Watch { get; }

    public KeyGuard Guard { get; }

    public FaultMiddleware FaultMiddleware { get; }

    public RequestCounts Counts { get; } = new();

    /// <summary>Null when requests are not limited.</summary>
    public RateLimits? RateLimits { get; }

    public PageSessions Pages { get; } = new();

    public RouteTable Routes { get; }

    public static async Task<SandboxdParts> MakeAsync(SandboxdOptions options, TimeProvider time)
    {
        var home = SandboxdHome.Open(options.Home);
        var launcher = new LauncherThread();
        try
        {
            var (runtime, fallback) = await RuntimeChoice.MakeAsync(options, home, launcher);
            var parts = new SandboxdParts(options, home, runtime, fallback, launcher, time);
            await parts.Fleet.LoadAsync();
            return parts;
        }
        catch
        {
            launcher.Dispose();
            home.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Fleet.StopAsync();
        _runs.Dispose();
        _launcher.Dispose();
        Home.Dispose();
    }
}

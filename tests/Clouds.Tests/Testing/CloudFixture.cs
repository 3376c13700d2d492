using Sandboxes.Clouds.Prime;

namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>The prime cloud against a scripted server.</summary>
internal sealed class CloudFixture : IAsyncDisposable
{
    public const string Key = "pk-very-secret-key";

    private CloudFixture(ScriptedServer server, PrimeCloud cloud, SkippingTime time, TimeProvider clock)
    {
        Clock = clock;
        Server = server;
        Cloud = cloud;
        Time = time;
    }

    public ScriptedServer Server { get; }

    public PrimeCloud Cloud { get; }

    public SkippingTime Time { get; }

    /// <summary>The clock that the cloud goes by.</summary>
    public TimeProvider Clock { get; }

    /// <summary>On a clock whose waits are over at once, unless <paramref name="clock"/> is another.</summary>
    public static async Task<CloudFixture> StartAsync(TimeProvider? clock = null, int timeoutSeconds = 3600)
    {
        var server = await ScriptedServer.StartAsync();
        var time = new SkippingTime();
        var settings = new CloudSettings { ApiKey = Key, BaseUrl = server.Url, TeamId = "team-1", RequestTimeoutSeconds = timeoutSeconds };
        var machine = new TestMachine { Time = clock ?? time };
        return new(server, (PrimeCloud)SandboxClouds.Create(settings, machine.Host), time, machine.Time);
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        Cloud.Dispose();
        await Server.DisposeAsync();
    }
}

using System.Net;
using System.Net.Sockets;
using Sandboxes.Clouds.Prime.Calls;
using Sandboxes.Clouds.Tests.Testing;
using Sandboxes.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Http;

public sealed class HttpSenderTests
{
    [Fact]
    public async Task Send_EveryCall_CarriesKeyAndProduct()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok(Samples.Sandbox()));
        await fixture.Cloud.FindAsync("sbx1", Cancel);
        var request = fixture.Server.Requests.Single();
        request.Headers["Authorization"].ShouldBe($"Bearer {Key}");
        request.Headers["User-Agent"].ShouldBe("pulumi-resource-sandboxes/test");
        request.Path.ShouldBe("/api/v1/sandbox/sbx1");
    }

    [Fact]
    public async Task Send_TransientStatus_IsRetriedUntilItPasses()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(502), Reply.Empty(503), Reply.Ok(Samples.Sandbox()));
        (await fixture.Cloud.FindAsync("sbx1", Cancel))!.Id.ShouldBe("sbx1");
        fixture.Server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Send_LostAnswers_AreRetriedThreeTimesInAll()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Answer = _ => Reply.Lost();
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.FindAsync("sbx1", Cancel));
        error.Kind.ShouldBe(CloudErrorKind.Unreachable);
        error.OutcomeUnknown.ShouldBeFalse("a read changes nothing");
        error.Message.ShouldStartWith($"could not read sandbox sbx1: the connection to {fixture.Server.Url}/api/v1 broke (");
        fixture.Server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Send_BodyCutOff_IsALostAnswer()
    {
        await using var fixture = await StartAsync();
        var whole = Reply.Ok(Samples.Sandbox());
        fixture.Server.Then((whole with { Abort = true }).With("Content-Length", "100000"), whole);
        (await fixture.Cloud.FindAsync("sbx1", Cancel)).ShouldNotBeNull();
        fixture.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Send_RateLimited_HonoursRetryAfterElseTheSchedule()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(429).With("Retry-After", "7"), Reply.Empty(429), Reply.Empty(429), Reply.Ok(Samples.Sandbox()));
        await fixture.Cloud.FindAsync("sbx1", Cancel);
        fixture.Time.Seconds.ShouldBe([7, 30, 40]);
    }

    [Fact]
    public async Task Send_RateLimitedForever_GivesUpWithinTheBudgetAndSaysSo()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Answer = _ => Reply.Json(429, """{"detail":"slow down"}""");
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.FindAsync("sbx1", Cancel));
        error.Kind.ShouldBe(CloudErrorKind.RateLimited);
        fixture.Time.Seconds.ShouldBe([10, 30, 40, 40, 40]);
        error.Message.ShouldBe("could not read sandbox sbx1: Prime Intellect answered 429 (too many requests): slow down. "
            + "The cloud limits the rate of requests. Run again later, or with fewer at once (`--parallel 4`).");
    }

    [Fact]
    public async Task Send_ManyAtOnceAgainstARateLimit_AllComeThroughInTime()
    {
        await using var fixture = await StartAsync();
        var (asked, underWay, most) = (0, 0, 0);
        fixture.Server.Arrived = _ => most = Math.Max(most, Interlocked.Increment(ref underWay));
        fixture.Server.Answer = _ =>
        {
            Interlocked.Decrement(ref underWay);
            return Interlocked.Increment(ref asked) % 4 == 0 ? Reply.Empty(429).With("Retry-After", "1") : Reply.Json(201, Samples.Sandbox());
        };
        var created = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel)));
        created.Length.ShouldBe(300);
        most.ShouldBeLessThanOrEqualTo(64);
        fixture.Server.Requests.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task Send_NoAnswerInTime_SaysWhichLimit()
    {
        var clock = new ManualTime();
        await using var fixture = await StartAsync(clock, timeoutSeconds: 5);
        fixture.Server.Answer = _ => Reply.Silence();
        using var arrived = new SemaphoreSlim(0);
        fixture.Server.Arrived = _ => arrived.Release();
        var call = fixture.Cloud.FindAsync("sbx1", Cancel);
        clock.Advance(CoalescerWindow.Length);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await arrived.WaitAsync(Cancel);
            clock.Advance(TimeSpan.FromSeconds(5));
        }

        var error = await Should.ThrowAsync<CloudException>(call);
        error.Kind.ShouldBe(CloudErrorKind.Timeout);
        error.Message.ShouldBe($"could not read sandbox sbx1: {fixture.Server.Url}/api/v1: no answer within 5 s. "
            + "Run again; if the cloud is slow, raise `sandboxes:requestTimeoutSeconds`.");
    }

    [Fact]
    public async Task Send_NobodyListens_SaysHowToGoOn()
    {
        var url = $"http://127.0.0.1:{UnusedPort()}";
        using var cloud = (IDisposable)SandboxClouds.Create(new() { ApiKey = Key, BaseUrl = url, RequestTimeoutSeconds = 3600 }, new TestMachine { Time = new SkippingTime() }.Host);
        var error = await Should.ThrowAsync<CloudException>(((ISandboxCloud)cloud).CreateAsync(Samples.Spec(), null, Cancel));
        error.Kind.ShouldBe(CloudErrorKind.Unreachable);
        error.OutcomeUnknown.ShouldBeFalse("nothing was sent");
        error.Message.ShouldStartWith($"could not create sandbox `web`: {url}/api/v1 cannot be reached (Connection refused");
        error.Message.ShouldEndWith("Check the network, a proxy, and `sandboxes:baseUrl` or PRIME_API_BASE_URL, then run again.");
    }

    [Fact]
    public async Task Send_RedirectOnTheSameOrigin_IsFollowedWithTheKey()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(307).With("Location", "/elsewhere"), Reply.Ok(Samples.Sandbox()));
        (await fixture.Cloud.FindAsync("sbx1", Cancel)).ShouldNotBeNull();
        fixture.Server.Requests[1].Path.ShouldBe("/elsewhere");
        fixture.Server.Requests[1].Headers["Authorization"].ShouldBe($"Bearer {Key}");
    }

    [Fact]
    public async Task Send_RedirectToAnotherOrigin_NeverCarriesTheKeyThere()
    {
        await using var fixture = await StartAsync();
        await using var other = await ScriptedServer.StartAsync();
        fixture.Server.Then(Reply.Empty(302).With("Location", $"{other.Url}/steal?x=1"));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.FindAsync("sbx1", Cancel));
        other.Requests.ShouldBeEmpty();
        error.Message.ShouldBe($"could not read sandbox sbx1: {fixture.Server.Url}/api/v1 redirects (302) to {other.Url}/steal. "
            + "The key is not sent to another address. If that is the cloud's API, set it with `pulumi config set sandboxes:baseUrl`.");
    }

    [Fact]
    public async Task Send_Cancelled_EndsAsCancelled()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Answer = _ => Reply.Silence();
        using var cancel = new CancellationTokenSource();
        fixture.Server.Arrived = _ => cancel.Cancel();
        await Should.ThrowAsync<OperationCanceledException>(fixture.Cloud.FindAsync("sbx1", cancel.Token));
        fixture.Server.Requests.Count.ShouldBe(1);
    }

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

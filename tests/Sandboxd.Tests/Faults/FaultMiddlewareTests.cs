namespace Sandboxes.Sandboxd.Tests.Faults;

public sealed class FaultMiddlewareTests
{
    [Fact]
    public async Task Throttle_TwoCreates_Answers429WithRetryAfterTwice()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"throttle","method":"POST","path":"/api/v1/sandbox","count":2,"retry_after":7}""");

        var first = await cloud.PostAsync("/api/v1/sandbox", """{"name":"a","docker_image":"b"}""");
        var second = await cloud.PostAsync("/api/v1/sandbox", """{"name":"a","docker_image":"b"}""");
        var third = await cloud.PostAsync("/api/v1/sandbox", """{"name":"a","docker_image":"b"}""");

        first.Status.ShouldBe(429);
        first.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        second.Status.ShouldBe(429);
        third.Status.ShouldBe(201);
    }

    [Fact]
    public async Task Respond_ForOneSandbox_LeavesOthersAlone()
    {
        await using var cloud = await TestCloud.StartAsync();
        var web = await cloud.CreateAsync(name: "web-1");
        var db = await cloud.CreateAsync(name: "db-1");
        await cloud.ScriptAsync("""{"kind":"respond","method":"GET","name":"web-*","status":402,"body":{"detail":"no money"},"count":-1}""");

        (await db.GetAsync()).Status.ShouldBe(200);
        var refused = await web.GetAsync();

        refused.Status.ShouldBe(402);
        refused.Text.ShouldBe("""{"detail":"no money"}""");
    }

    [Fact]
    public async Task Respond_InsteadOfACreate_MakesNoSandbox()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"respond","path":"/api/v1/sandbox","status":502}""");

        (await cloud.PostAsync("/api/v1/sandbox", """{"name":"a","docker_image":"b"}""")).Status.ShouldBe(502);

        ((int)(await cloud.GetAsync("/api/v1/sandbox")).Json["total"]!).ShouldBe(0);
    }

    [Fact]
    public async Task RespondAfter_ACreate_HasMadeTheSandbox()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"respond_after","label":"role=web","status":503}""");
        const string Body = """{"name":"a","docker_image":"b","labels":["role=web"],"idempotency_key":"k"}""";

        (await cloud.PostAsync("/api/v1/sandbox", Body)).Status.ShouldBe(503);
        (await cloud.PostAsync("/api/v1/sandbox", Body)).Status.ShouldBe(201);

        ((int)(await cloud.GetAsync("/api/v1/sandbox")).Json["total"]!).ShouldBe(1);
    }

    [Fact]
    public async Task LoseAnswer_OfACreate_CutsTheConnectionAfterAcceptance()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"lose_answer","method":"POST","path":"/api/v1/sandbox"}""");
        const string Body = """{"name":"a","docker_image":"b","idempotency_key":"k"}""";

        await Should.ThrowAsync<HttpRequestException>(() => cloud.PostAsync("/api/v1/sandbox", Body));
        var retried = await cloud.PostAsync("/api/v1/sandbox", Body);

        retried.Status.ShouldBe(201);
        ((int)(await cloud.GetAsync("/api/v1/sandbox")).Json["total"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Delay_OfARequest_HoldsItBack()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"delay","path":"/api/v1/*","seconds":0.3}""");

        var slow = cloud.GetAsync("/api/v1/sandbox");
        var fast = cloud.GetAsync("/_sandboxd/health");

        (await Task.WhenAny(slow, fast)).ShouldBe(fast);
        (await slow).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Gateway_FaultOfItsPath_BefallsTheCall()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await cloud.ScriptAsync("""{"kind":"respond","path":"/gateway/*/exec","status":409,"skip":1}""");

        (await sandbox.ExecAsync("echo a")).Status.ShouldBe(200);
        (await sandbox.ExecAsync("echo a")).Status.ShouldBe(409);
        (await sandbox.ExecAsync("echo a")).Status.ShouldBe(200);
    }
}

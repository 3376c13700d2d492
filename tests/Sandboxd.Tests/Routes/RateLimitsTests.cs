namespace Sandboxes.Sandboxd.Tests.Routes;

public sealed class RateLimitsTests
{
    [Fact]
    public async Task Requests_BeyondTheLimit_Are429UntilTheWindowEnds()
    {
        await using var cloud = await TestCloud.StartAsync(with: options => options with { RateLimits = true });
        for (var i = 0; i < 50; i++)
            (await cloud.SendAsync(HttpMethod.Delete, "/api/v1/sandbox", "{}")).Status.ShouldBe(200);

        var refused = await cloud.SendAsync(HttpMethod.Delete, "/api/v1/sandbox", "{}");
        await cloud.PostAsync("/_sandboxd/time", """{"advance_seconds":60}""");
        var later = await cloud.SendAsync(HttpMethod.Delete, "/api/v1/sandbox", "{}");

        refused.Status.ShouldBe(429);
        refused.Text.ShouldBe("""{"detail":"Rate limit exceeded: 50 requests per 60 seconds"}""");
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        later.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Requests_WhenNotAsked_AreNotLimited()
    {
        await using var cloud = await TestCloud.StartAsync();
        for (var i = 0; i < 60; i++)
            (await cloud.SendAsync(HttpMethod.Delete, "/api/v1/sandbox", "{}")).Status.ShouldBe(200);
    }
}

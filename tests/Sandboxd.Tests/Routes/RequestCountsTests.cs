using System.Text.Json;

namespace Sandboxes.Sandboxd.Tests.Routes;

public sealed class RequestCountsTests
{
    [Fact]
    public async Task State_AfterRequests_CountsThemByRouteAndLeavesItsOwnOut()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.PostAsync("/_sandboxd/faults", """{"kind":"throttle","method":"GET","path":"/api/v1/sandbox"}""");
        await cloud.GetAsync("/api/v1/sandbox");
        await cloud.GetAsync("/api/v1/sandbox");
        await cloud.GetAsync("/api/v1/sandbox/one");
        await cloud.GetAsync("/api/v1/sandbox/another");
        await cloud.GetAsync("/api/v1/nothing");

        var counted = await CountsAsync(cloud);
        await cloud.PostAsync("/_sandboxd/reset", "{}");

        counted.ShouldBe("""{"GET /api/v1/sandbox":2,"GET /api/v1/sandbox/{id}":2}""");
        (await CountsAsync(cloud)).ShouldBe("{}");
    }

    private static async Task<string> CountsAsync(TestCloud cloud)
    {
        using var state = JsonDocument.Parse((await cloud.GetAsync("/_sandboxd/state")).Text);
        return state.RootElement.GetProperty("requests").GetRawText();
    }
}

namespace Sandboxes.Sandboxd.Tests.Routes.Control;

public sealed class ListRouteTests
{
    [Fact]
    public async Task List_ManySandboxes_ComesInPagesNewestFirst()
    {
        await using var cloud = await TestCloud.StartAsync();
        for (var i = 0; i < 5; i++)
            await cloud.CreateAsync(name: $"box-{i}");

        var first = (await cloud.GetAsync("/api/v1/sandbox?page=1&per_page=2")).Json;
        var last = (await cloud.GetAsync("/api/v1/sandbox?page=3&per_page=2")).Json;

        Names(first).ShouldBe(["box-4", "box-3"]);
        ((int)first["total"]!).ShouldBe(5);
        ((int)first["per_page"]!).ShouldBe(2);
        ((bool)first["has_next"]!).ShouldBeTrue();
        Names(last).ShouldBe(["box-0"]);
        ((bool)last["has_next"]!).ShouldBeFalse();
    }

    [Theory]
    [InlineData("labels=a", "ab,a")]
    [InlineData("labels=a&labels=b", "ab")]
    [InlineData("labels=c", "")]
    [InlineData("team_id=t1", "team")]
    [InlineData("status=RUNNING", "")]
    public async Task List_Filtered_GivesWhatMatchesAll(string query, string names)
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"slow_pending","seconds":60,"count":-1}""");
        await cloud.CreateAsync("\"labels\":[\"a\"]", "a");
        await cloud.CreateAsync("\"labels\":[\"b\",\"a\"]", "ab");
        await cloud.CreateAsync("\"team_id\":\"t1\",\"labels\":[\"a\"]", "team");

        Names((await cloud.GetAsync("/api/v1/sandbox?" + query)).Json).ShouldBe(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task List_IsActive_LeavesOutWhatEnded()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.RunAsync(name: "alive");
        await (await cloud.RunAsync(name: "dead")).DeleteAsync();

        Names((await cloud.GetAsync("/api/v1/sandbox?is_active=true")).Json).ShouldBe(["alive"]);
        Names((await cloud.GetAsync("/api/v1/sandbox?is_active=false")).Json).ShouldBe(["dead"]);
        Names((await cloud.GetAsync("/api/v1/sandbox?status=TERMINATED")).Json).ShouldBe(["dead"]);
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("per_page=1001", "per_page")]
    [InlineData("status=TIMEOUT", "status")]
    [InlineData("is_active=maybe", "is_active")]
    public async Task List_WrongQuery_Is422(string query, string field)
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.GetAsync("/api/v1/sandbox?" + query);

        answer.Status.ShouldBe(422);
        answer.Errors.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task List_OfAnotherUser_Is403()
    {
        await using var cloud = await TestCloud.StartAsync();

        (await cloud.GetAsync("/api/v1/sandbox?user_id=someone")).Status.ShouldBe(403);
    }

    private static string[] Names(System.Text.Json.Nodes.JsonObject list) => [.. list["sandboxes"]!.AsArray().Select(row => (string)row!["name"]!)];
}

using Sandboxes.Clouds.Prime.Calls;
using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class ListSandboxesTests
{
    [Fact]
    public void Query_AllFilters_RepeatsLabels() =>
        ListSandboxes.Query(new(["a=1", "b c"], "RUNNING", true, "mine"), "team-1", 2)
            .ShouldBe("page=2&per_page=1000&team_id=mine&status=RUNNING&is_active=true&labels=a%3D1&labels=b%20c");

    [Theory]
    [InlineData(null, "team-1", "page=1&per_page=1000&team_id=team-1")]
    [InlineData("", null, "page=1&per_page=1000")]
    public void Query_NoFilter_TakesTheConfiguredTeam(string? asked, string? configured, string expected) =>
        ListSandboxes.Query(new(TeamId: asked), configured, 1).ShouldBe(expected);

    [Theory]
    [InlineData("has_next")]
    [InlineData("hasNext")]
    public async Task List_SeveralPages_AreReadInEitherSpelling(string hasNext)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Page(hasNext, true, "a", "b"), Page(hasNext, false, "b", "c"));
        (await IdsAsync(fixture)).ShouldBe(["a", "b", "c"], "one that moved to the next page comes once");
        fixture.Server.Requests.Select(request => request.Query[..7]).ShouldBe(["?page=1", "?page=2"]);
    }

    [Fact]
    public async Task List_FirstFound_ReadsNoFurtherPage()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Answer = _ => Page("has_next", true, "a", "b");
        await foreach (var _ in fixture.Cloud.ListAsync(new(), Cancel))
            break;
        fixture.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task List_EmptyPageThatPromisesMore_Ends()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Answer = _ => Page("has_next", true);
        (await IdsAsync(fixture)).ShouldBeEmpty();
    }

    private static Reply Page(string hasNext, bool more, params string[] ids) =>
        Reply.Ok($$"""{"sandboxes":[{{string.Join(',', ids.Select(id => Samples.Sandbox(id)))}}],"total":9,"page":1,"{{hasNext}}":{{(more ? "true" : "false")}}}""");

    private static async Task<List<string>> IdsAsync(CloudFixture fixture)
    {
        var ids = new List<string>();
        await foreach (var sandbox in fixture.Cloud.ListAsync(new(), Cancel))
            ids.Add(sandbox.Id);
        return ids;
    }
}

using Sandboxes.Clouds.Prime.Calls;
using Sandboxes.Clouds.Tests.Testing;
using Sandboxes.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class FindManyTests
{
    [Fact]
    public async Task Find_AThousandAtOnce_AreAHandfulOfPages()
    {
        var (found, requests) = await FindAsync(1000, request => Page(int.Parse(request.Query.Split("page=")[1].Split('&')[0], null)));
        found.Select(sandbox => sandbox!.Id).ShouldBe(Enumerable.Range(0, 1000).Select(i => $"s{i}"));
        requests.Count.ShouldBe(2);
        requests[0].Query.ShouldBe("?page=1&per_page=1000&team_id=team-1");
    }

    [Fact]
    public async Task Find_AFew_AreReadsOfTheirOwn()
    {
        var (found, requests) = await FindAsync(5, request => Reply.Ok(Samples.Sandbox(request.Path.Split('/')[^1])));
        found.Select(sandbox => sandbox!.Id).ShouldBe(["s0", "s1", "s2", "s3", "s4"]);
        requests.ShouldAllBe(request => request.Path.StartsWith("/api/v1/sandbox/s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Find_NotOnThePages_IsReadOnItsOwn()
    {
        var (found, requests) = await FindAsync(8, request => request.Path switch
        {
            "/api/v1/sandbox" => Reply.Ok($$"""{"sandboxes":[{{string.Join(',', Enumerable.Range(0, 6).Select(i => Samples.Sandbox($"s{i}", "RUNNING")))}}],"has_next":false}"""),
            "/api/v1/sandbox/s6" => Reply.Empty(404),
            _ => Reply.Ok(Samples.Sandbox("s7", "TERMINATED")),
        });
        found[6].ShouldBeNull();
        (found[5]!.Status, found[7]!.Status, requests.Count).ShouldBe(("RUNNING", "TERMINATED", 3));
    }

    [Fact]
    public async Task Find_OneReadFails_OnlyThatOneIsAnError()
    {
        await using var fixture = await StartAsync(new ManualTime());
        fixture.Server.Answer = request => request.Path == "/api/v1/sandbox"
            ? Reply.Ok($$"""{"sandboxes":[{{string.Join(',', Enumerable.Range(0, 5).Select(i => Samples.Sandbox($"s{i}")))}}],"has_next":false}""")
            : Reply.Empty(403);
        var finds = Start(fixture, 6);
        (await Task.WhenAll(finds[..5])).Length.ShouldBe(5);
        (await Should.ThrowAsync<CloudException>(finds[5])).Kind.ShouldBe(CloudErrorKind.Forbidden);
    }

    [Fact]
    public async Task Find_KeyMayNotList_IsReadOnItsOwn()
    {
        var (found, _) = await FindAsync(6, request => request.Path == "/api/v1/sandbox" ? Reply.Empty(403) : Reply.Ok(Samples.Sandbox(request.Path.Split('/')[^1])));
        found.ShouldAllBe(sandbox => sandbox != null);
    }

    [Fact]
    public async Task Find_ListFails_IsAnErrorNotGone()
    {
        await using var fixture = await StartAsync(new ManualTime());
        fixture.Server.Answer = _ => Reply.Empty(500);
        foreach (var find in Start(fixture, 6))
            (await Should.ThrowAsync<CloudException>(find)).Kind.ShouldBe(CloudErrorKind.ServerError);
    }

    [Fact]
    public async Task Find_FewRemainAfterAPage_AreReadOnTheirOwn()
    {
        var (found, requests) = await FindAsync(8, request => request.Path == "/api/v1/sandbox"
            ? Reply.Ok($$"""{"sandboxes":[{{string.Join(',', Enumerable.Range(2, 1000).Select(i => Samples.Sandbox($"s{i}")))}}],"has_next":true}""")
            : Reply.Ok(Samples.Sandbox(request.Path.Split('/')[^1])));
        found.ShouldAllBe(sandbox => sandbox != null);
        requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task FindRecent_FleetReadAFewAtATime_IsOneList()
    {
        await using var fixture = await StartAsync(new ManualTime());
        fixture.Server.Answer = _ => Reply.Ok(List(300));
        (await Task.WhenAll(Start(fixture, 8))).ShouldAllBe(sandbox => sandbox != null);
        for (var i = 8; i < 300; i++)
            (await fixture.Cloud.FindRecentAsync($"s{i}", Cancel))!.Id.ShouldBe($"s{i}");
        fixture.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("again")]
    [InlineData("later")]
    [InlineData("changed")]
    [InlineData("fresh")]
    public async Task FindRecent_RowThatMayNotHold_IsReadAnew(string why)
    {
        await using var fixture = await StartAsync(new ManualTime());
        fixture.Server.Answer = request => request.Path == "/api/v1/sandbox" ? Reply.Ok(List(9)) : Reply.Ok(Samples.Sandbox("s8", "TERMINATED"));
        await Task.WhenAll(Start(fixture, 8));
        if (why == "again")
            (await fixture.Cloud.FindRecentAsync("s8", Cancel))!.Status.ShouldBe("RUNNING");
        if (why == "later")
            ((ManualTime)fixture.Clock).Advance(RecentRows.MaxAge + TimeSpan.FromMilliseconds(1));
        if (why == "changed")
            await AfterWindow(fixture, fixture.Cloud.DeleteAsync("s8", Cancel));
        var read = why == "fresh" ? fixture.Cloud.FindAsync("s8", Cancel) : fixture.Cloud.FindRecentAsync("s8", Cancel);
        (await AfterWindow(fixture, read))!.Status.ShouldBe("TERMINATED");
    }

    [Theory]
    [InlineData(0, 17, 100, true)]
    [InlineData(6, 999, 100, false)]
    [InlineData(5, 1000, 100, true)]
    [InlineData(6, 1000, 100, false)]
    [InlineData(100, 6000, 100, false)]
    [InlineData(100, 7000, 100, true)]
    public void IsOver_Search_EndsWhereReadsAreCheaper(int wanted, int rows, int ids, bool over) => FindMany.IsOver(wanted, rows, ids).ShouldBe(over);

    // 1,000 others come first, then the wanted ones.
    private static Reply Page(int page)
    {
        var rows = Enumerable.Range(0, 1000).Select(i => Samples.Sandbox(page == 1 ? $"other{i}" : $"s{999 - i}"));
        return Reply.Ok($$"""{"sandboxes":[{{string.Join(',', rows)}}],"has_next":{{(page == 1 ? "true" : "false")}}}""");
    }

    private static string List(int count) =>
        $$"""{"sandboxes":[{{string.Join(',', Enumerable.Range(0, count).Select(i => Samples.Sandbox($"s{i}", "RUNNING")))}}],"has_next":false}""";

    private static Task<T> AfterWindow<T>(CloudFixture fixture, Task<T> call)
    {
        ((ManualTime)fixture.Clock).Advance(CoalescerWindow.Length);
        return call;
    }

    private static async Task<(SandboxInfo?[] Found, IReadOnlyList<Received> Requests)> FindAsync(int count, Func<Received, Reply> answer)
    {
        await using var fixture = await StartAsync(new ManualTime());
        fixture.Server.Answer = answer;
        return (await Task.WhenAll(Start(fixture, count)), fixture.Server.Requests);
    }

    private static Task<SandboxInfo?>[] Start(CloudFixture fixture, int count)
    {
        Task<SandboxInfo?>[] finds = [.. Enumerable.Range(0, count).Select(i => fixture.Cloud.FindAsync($"s{i}", Cancel))];
        ((ManualTime)fixture.Clock).Advance(CoalescerWindow.Length);
        return finds;
    }
}

using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class FindSandboxTests
{
    [Fact]
    public async Task Find_404_IsNull()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Json(404, """{"detail":"no"}"""));
        (await fixture.Cloud.FindAsync("sbx1", Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(410)]
    [InlineData(500)]
    public async Task Find_AnyOtherRefusal_IsAnErrorNotGone(int status)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(status));
        await Should.ThrowAsync<CloudException>(fixture.Cloud.FindAsync("sbx1", Cancel));
    }

    [Fact]
    public async Task Find_OddId_StaysOneSegment()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(404));
        await fixture.Cloud.FindAsync("../a?b#c", Cancel);
        var request = fixture.Server.Requests.Single();
        request.Path.ShouldBe("/api/v1/sandbox/..%2Fa%3Fb%23c");
        request.Query.ShouldBe("");
    }
}

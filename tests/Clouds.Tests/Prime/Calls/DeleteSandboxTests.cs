using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class DeleteSandboxTests
{
    private static readonly Reply Done = Reply.Ok("""{"success":true,"message":"deleted"}""");
    private static readonly Reply NotNow = Reply.Json(409, """{"detail":"still provisioning"}""");

    [Theory]
    [InlineData(200, """{"success":true,"message":"deleted"}""", true)]
    [InlineData(200, "", true)]
    [InlineData(204, "", true)]
    [InlineData(404, """{"detail":"no"}""", false)]
    public async Task Delete_Answer_SaysWhetherThisDeletedIt(int status, string body, bool deleted)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Json(status, body));
        (await fixture.Cloud.DeleteAsync("sbx1", Cancel)).ShouldBe(deleted);
        fixture.Server.Requests.Single().Method.ShouldBe("DELETE");
    }

    [Fact]
    public async Task Delete_404AfterALostAnswer_IsSuccess()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Lost(), Reply.Empty(404));
        (await fixture.Cloud.DeleteAsync("sbx1", Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Delete_404AfterARateLimit_WasGoneBefore()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(429), Reply.Empty(404));
        (await fixture.Cloud.DeleteAsync("sbx1", Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Delete_RefusedWhileProvisioning_IsAskedAgain()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(NotNow, NotNow, NotNow, NotNow, NotNow, Done);
        (await fixture.Cloud.DeleteAsync("sbx1", Cancel)).ShouldBeTrue();
        fixture.Time.Seconds.ShouldBe([1, 2, 4, 8, 10]);
    }

    [Fact]
    public async Task Delete_RefusedForTooLong_IsAConflictInTheServersWords()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Answer = _ => NotNow;
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.DeleteAsync("sbx1", Cancel));
        error.Kind.ShouldBe(CloudErrorKind.Conflict);
        error.Message.ShouldBe("could not delete sandbox sbx1: Prime Intellect answered 409 (conflict): still provisioning. "
            + "Its present state does not allow this; wait until it has settled, then run again.");
        fixture.Time.Waits.Sum(wait => wait.TotalSeconds).ShouldBeInRange(580, 600);
    }

    [Fact]
    public async Task Delete_SuccessFalse_IsRefused()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok("""{"success":false,"message":"protected"}"""));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.DeleteAsync("sbx1", Cancel));
        error.Kind.ShouldBe(CloudErrorKind.Refused);
        error.Message.ShouldStartWith("could not delete sandbox sbx1: Prime Intellect answered 200: protected.");
    }
}

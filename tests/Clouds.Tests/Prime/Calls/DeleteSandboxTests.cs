using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class DeleteSandboxTests
{
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

    [Theory]
    [InlineData(409, "409 (conflict)")]
    [InlineData(400, "400 (bad request)")]
    public async Task Delete_RefusedWhileProvisioning_IsAConflictInTheServersWords(int status, string said)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Json(status, """{"detail":"still provisioning"}"""));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.DeleteAsync("sbx1", Cancel));
        (error.Kind, error.OutcomeUnknown).ShouldBe((CloudErrorKind.Conflict, false));
        error.Message.ShouldBe($"could not delete sandbox sbx1: Prime Intellect answered {said}: still provisioning. "
            + "Its present state does not allow this; wait until it has settled, then run again.");
        fixture.Server.Requests.Count.ShouldBe(1);
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

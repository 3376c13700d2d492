using System.Text.Json.Nodes;
using Sandboxes.Clouds.Prime.Calls;
using Sandboxes.Clouds.Tests.Testing;
using Sandboxes.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class DeleteManyTests
{
    [Fact]
    public async Task Delete_ManyAtOnce_AreOneRequest()
    {
        var (deleted, requests) = await DeleteAsync(5, _ => Reply.Ok("""{"succeeded":["s4","s3","s2","s1","s0"],"failed":[],"message":"ok"}"""));
        deleted.ShouldBe([true, true, true, true, true]);
        var sent = requests.Single();
        (sent.Method, sent.Path).ShouldBe(("DELETE", "/api/v1/sandbox"));
        JsonNode.DeepEquals(sent.Json, JsonNode.Parse("""{"sandbox_ids":["s0","s1","s2","s3","s4"],"team_id":"team-1","all_users":false}""")).ShouldBeTrue(sent.Text);
    }

    [Fact]
    public async Task Delete_AFew_AreRequestsOfTheirOwn()
    {
        var (deleted, requests) = await DeleteAsync(3, _ => Reply.Ok("""{"success":true}"""));
        deleted.ShouldBe([true, true, true]);
        requests.Select(request => request.Path).Order().ShouldBe(["/api/v1/sandbox/s0", "/api/v1/sandbox/s1", "/api/v1/sandbox/s2"]);
    }

    [Fact]
    public async Task Delete_SomeFail_AreAskedForOnTheirOwn()
    {
        var (deleted, requests) = await DeleteAsync(5, request => request.Path switch
        {
            "/api/v1/sandbox" => Reply.Ok("""{"succeeded":["s0","s1","s2","stranger"],"failed":[{"sandbox_id":"s3","error":"not found"},{"sandbox_id":"s4","error":"?"}],"message":"m"}"""),
            "/api/v1/sandbox/s3" => Reply.Empty(404),
            _ => Reply.Ok("""{"success":true}"""),
        });
        deleted.ShouldBe([true, true, true, false, true]);
        requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Delete_OneIsBeingStarted_OnlyThatOneIsAConflict()
    {
        await using var fixture = await StartAsync(new ManualTime());
        fixture.Server.Answer = request => request.Path == "/api/v1/sandbox"
            ? Reply.Ok("""{"succeeded":["s0","s1","s2"],"failed":[{"sandbox_id":"s3","error":"provisioning"}]}""")
            : Reply.Json(409, """{"detail":"still provisioning"}""");
        var deletes = Start(fixture, 4);
        (await Task.WhenAll(deletes[..3])).ShouldBe([true, true, true]);
        (await Should.ThrowAsync<CloudException>(deletes[3])).Kind.ShouldBe(CloudErrorKind.Conflict);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(422)]
    public async Task Delete_ServiceDoesNotTakeMany_AreRequestsOfTheirOwn(int status)
    {
        var (deleted, _) = await DeleteAsync(5, request => request.Path == "/api/v1/sandbox" ? Reply.Empty(status) : Reply.Ok("""{"success":true}"""));
        deleted.ShouldBe([true, true, true, true, true]);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    public async Task Delete_ServiceFails_EachIsTold(int status)
    {
        await using var fixture = await StartAsync(new ManualTime());
        fixture.Server.Answer = _ => Reply.Empty(status);
        foreach (var delete in Start(fixture, 4))
            (await Should.ThrowAsync<CloudException>(delete)).Message.ShouldStartWith("could not delete 4 sandboxes: ");
        fixture.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("..")]
    public async Task Delete_NoId_IsRefusedUnsent(string id)
    {
        await using var fixture = await StartAsync();
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.DeleteAsync(id, Cancel))).Kind.ShouldBe(CloudErrorKind.Refused);
        fixture.Server.Requests.ShouldBeEmpty();
    }

    private static async Task<(bool[] Deleted, IReadOnlyList<Received> Requests)> DeleteAsync(int count, Func<Received, Reply> answer)
    {
        await using var fixture = await StartAsync(new ManualTime());
        fixture.Server.Answer = answer;
        return (await Task.WhenAll(Start(fixture, count)), fixture.Server.Requests);
    }

    private static Task<bool>[] Start(CloudFixture fixture, int count)
    {
        Task<bool>[] deletes = [.. Enumerable.Range(0, count).Select(i => fixture.Cloud.DeleteAsync($"s{i}", Cancel))];
        ((ManualTime)fixture.Clock).Advance(CoalescerWindow.Length);
        return deletes;
    }
}

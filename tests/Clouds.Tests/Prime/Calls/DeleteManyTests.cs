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
        var (deleted, requests) = await DeleteAsync(10, _ => Reply.Ok("""{"succeeded":["s9","s8","s7","s6","s5","s4","s3","s2","s1","s0"],"failed":[],"message":"ok"}"""));
        deleted.ShouldBe(Enumerable.Repeat(true, 10));
        var sent = requests.Single();
        (sent.Method, sent.Path).ShouldBe(("DELETE", "/api/v1/sandbox"));
        JsonNode.DeepEquals(sent.Json, JsonNode.Parse("""{"sandbox_ids":["s0","s1","s2","s3","s4","s5","s6","s7","s8","s9"],"team_id":"team-1","all_users":false}""")).ShouldBeTrue(sent.Text);
    }

    [Fact]
    public async Task Delete_AFew_AreRequestsOfTheirOwn()
    {
        var (deleted, requests) = await DeleteAsync(9, _ => Reply.Ok("""{"success":true}"""));
        deleted.ShouldBe(Enumerable.Repeat(true, 9));
        requests.Select(request => request.Path).Order().ShouldBe(Enumerable.Range(0, 9).Select(i => $"/api/v1/sandbox/s{i}"));
    }

    [Fact]
    public async Task Delete_SomeFail_AreAskedForOnTheirOwn()
    {
        var (deleted, requests) = await DeleteAsync(10, request => request.Path switch
        {
            "/api/v1/sandbox" => Reply.Ok("""{"succeeded":["s0","s1","s2","s3","s4","s5","s6","s7","stranger"],"failed":[{"sandbox_id":"s8","error":"not found"},{"sandbox_id":"s9","error":"?"}],"message":"m"}"""),
            "/api/v1/sandbox/s8" => Reply.Empty(404),
            _ => Reply.Ok("""{"success":true}"""),
        });
        deleted.ShouldBe([.. Enumerable.Repeat(true, 8), false, true]);
        requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Delete_OneIsBeingStarted_OnlyThatOneIsAConflict()
    {
        await using var fixture = await StartAsync(new ManualTime());
        fixture.Server.Answer = request => request.Path == "/api/v1/sandbox"
            ? Reply.Ok("""{"succeeded":["s0","s1","s2","s3","s4","s5","s6","s7","s8"],"failed":[{"sandbox_id":"s9","error":"provisioning"}]}""")
            : Reply.Json(409, """{"detail":"still provisioning"}""");
        var deletes = Start(fixture, 10);
        (await Task.WhenAll(deletes[..9])).ShouldBe(Enumerable.Repeat(true, 9));
        (await Should.ThrowAsync<CloudException>(deletes[9])).Kind.ShouldBe(CloudErrorKind.Conflict);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(422)]
    public async Task Delete_ServiceDoesNotTakeMany_AreRequestsOfTheirOwn(int status)
    {
        var (deleted, _) = await DeleteAsync(10, request => request.Path == "/api/v1/sandbox" ? Reply.Empty(status) : Reply.Ok("""{"success":true}"""));
        deleted.ShouldBe(Enumerable.Repeat(true, 10));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    public async Task Delete_ServiceFails_EachIsTold(int status)
    {
        await using var fixture = await StartAsync(new ManualTime());
        fixture.Server.Answer = _ => Reply.Empty(status);
        foreach (var delete in Start(fixture, 10))
            (await Should.ThrowAsync<CloudException>(delete)).Message.ShouldStartWith("could not delete 10 sandboxes: ");
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

using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class ReadLogsTests
{
    [Fact]
    public async Task Read_Logs_AreTheText()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok("""{"logs":"first\nsecond ü\n"}"""));
        (await fixture.Cloud.ReadLogsAsync("sbx1", Cancel)).ShouldBe("first\nsecond ü\n");
        fixture.Server.Requests.Single().Path.ShouldBe("/api/v1/sandbox/sbx1/logs");
    }

    [Fact]
    public async Task Read_NoSuchSandbox_IsNull()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(404));
        (await fixture.Cloud.ReadLogsAsync("sbx1", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Read_MachineRefuses_KeepsTheWords()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Json(500, """{"detail":"logs are not supported for VM sandboxes"}"""));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.ReadLogsAsync("sbx1", Cancel))).Message.ShouldBe(
            "could not read the logs of sandbox sbx1: Prime Intellect answered 500 (server error): logs are not supported for VM sandboxes. "
            + "Virtual machines may have no logs; `getBackgroundJob` and `readFile` read what a program wrote.");
    }

    [Theory]
    [InlineData("{}", "but without a text `logs`")]
    [InlineData("<html>", "but with a web page where JSON is due")]
    public async Task Read_SomethingElse_IsAnError(string body, string said)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok(body));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.ReadLogsAsync("sbx1", Cancel))).Message.ShouldContain(said);
    }
}

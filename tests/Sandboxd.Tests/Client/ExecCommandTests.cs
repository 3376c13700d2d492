namespace Sandboxes.Sandboxd.Tests.Client;

public sealed class ExecCommandTests
{
    [Theory]
    [InlineData("\"vm\":false")]
    [InlineData("\"vm\":true")]
    public async Task Exec_OfALine_PrintsBothStreamsAndEndsWithItsCode(string members)
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        await cloud.RunAsync(members, "web");

        var run = await ClientRun.OnAsync(cloud, "exec", "web", "echo \"out $SANDBOX_NAME\"; echo err >&2; exit 7");

        run.ShouldBe(new ClientRun(7, "out web\n", "err\n"));
    }

    [Fact]
    public async Task Exec_OfSeveralWords_KeepsEachAsItIs()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var run = await ClientRun.OnAsync(cloud, "exec", sandbox.Id, "printf", "%s|", "it's", "$HOME", "a b");

        run.ShouldBe(new ClientRun(0, "it's|$HOME|a b|", ""));
    }

    [Fact]
    public async Task Exec_InNoSandboxOrOneOfSeveral_SaysHowToNameIt()
    {
        await using var cloud = await TestCloud.StartAsync();
        var first = await cloud.RunAsync("\"vm\":false", "web");
        var second = await cloud.RunAsync("\"vm\":false", "web");
        await (await cloud.RunAsync(name: "gone")).DeleteAsync();

        (await ClientRun.OnAsync(cloud, "exec", "nope", "true")).Errors.ShouldBe("sandboxd exec: there is no sandbox nope; `sandboxd list` shows what there is\n");
        (await ClientRun.OnAsync(cloud, "exec", "web", "true")).Errors.ShouldBe($"sandboxd exec: 2 sandboxes are named web; name one by its id: {first.Id}, {second.Id}\n");
        var ended = await ClientRun.OnAsync(cloud, "exec", "gone", "true");
        ended.ShouldBe(new ClientRun(125, "", "sandboxd exec: no sandbox named gone is running (the last one is TERMINATED)\n"));
    }

    [Fact]
    public async Task Exec_WithoutACommand_SaysHowToUseIt()
    {
        await using var cloud = await TestCloud.StartAsync();

        var run = await ClientRun.OnAsync(cloud, "exec", "web");

        run.Code.ShouldBe(125);
        run.Errors.ShouldContain("usage: sandboxd list [--all] | sandboxd page | sandboxd exec NAME-OR-ID COMMAND...");
    }
}

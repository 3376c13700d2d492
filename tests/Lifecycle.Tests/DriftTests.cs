using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>What a drift check says when a sandbox changed or ended by itself.</summary>
public sealed class DriftTests(CloudFixture fixture)
{
    private static readonly object Recreated = new { box = new { image = "python:3.11-slim" } };
    private static readonly object Kept = new { box = new { image = "python:3.11-slim", whenEnded = "keep" } };
    private readonly LocalCloud _cloud = fixture.Cloud;

    [Fact]
    public async Task PreviewRefresh_KilledSandbox_IsRedAndSaysWhy()
    {
        using var stack = new Stack(_cloud).Sandboxes(Recreated);
        (await stack.UpAsync()).Succeeded();
        var old = stack.Id("box");
        await _cloud.KillAsync(old);

        var check = await stack.PreviewAsync("--refresh", "--expect-no-changes");

        check.Failed(7).Output.ShouldContain("Diagnostics:");
        check.Output.ShouldContain(old);
        (await stack.UpAsync("--refresh")).Succeeded();
        stack.Id("box").ShouldNotBe(old);
        (await _cloud.SandboxAsync(stack.Id("box")))["status"]!.GetValue<string>().ShouldBe("RUNNING");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task PreviewRefresh_EndedAndKept_IsGreenAndStays()
    {
        using var stack = new Stack(_cloud).Sandboxes(Kept);
        (await stack.UpAsync()).Succeeded();
        var id = stack.Id("box");
        await _cloud.KillAsync(id);

        (await stack.PreviewAsync("--refresh", "--expect-no-changes")).Succeeded();
        (await stack.RefreshAsync()).Succeeded();

        stack.Id("box").ShouldBe(id);
        stack.Resources()["box"]["outputs"]!["status"]!.GetValue<string>().ShouldBe("TERMINATED");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Refresh_RefusedKey_KeepsTheState()
    {
        using var stack = new Stack(_cloud).Sandboxes(Recreated);
        (await stack.UpAsync()).Succeeded();
        var id = stack.Id("box");

        stack.Environment("SANDBOXD_API_KEY", "not-the-key");
        (await stack.RefreshAsync()).Failed().Output.ShouldContain("401");

        stack.Id("box").ShouldBe(id);
        stack.Environment("SANDBOXD_API_KEY", _cloud.Key);
        (await stack.DestroyAsync()).Succeeded();
    }
}

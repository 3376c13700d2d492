using System.Text.Json.Nodes;
using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>Creates that go wrong: no sandbox is lost, none is made twice, and the next command knows what to do.</summary>
public sealed class FailedCreateTests : IAsyncLifetime
{
    private static readonly object Fleet = new { box = new { image = "python:3.11-slim", options = new { createTimeout = 2.0 } } };
    private LocalCloud _cloud = null!;

    // Faults change what every caller sees: a cloud of their own.
    public async ValueTask InitializeAsync() => _cloud = await LocalCloud.StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Up_NeverReady_KeepsTheIdAndGoesOn()
    {
        await _cloud.FaultAsync(new { kind = "slow_pending", seconds = 5, count = 1 });
        using var stack = new Stack(_cloud).Sandboxes(Fleet);

        var failed = (await stack.UpAsync()).Failed();

        var id = stack.Id("box");
        failed.Output.ShouldContain(id);
        stack.Resources()["box"]["initErrors"]!.AsArray().ShouldNotBeEmpty();
        (await _cloud.SandboxesAsync()).Count.ShouldBe(1);
        stack.Sandboxes(new { box = new { image = "python:3.11-slim" } });
        (await stack.UpAsync()).Succeeded();
        stack.Id("box").ShouldBe(id);
        (await stack.DestroyAsync()).Succeeded();
        (await _cloud.SandboxesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Destroy_AfterFailedCreate_RemovesTheSandbox()
    {
        await _cloud.FaultAsync(new { kind = "slow_pending", seconds = 60, count = 1 });
        using var stack = new Stack(_cloud).Sandboxes(Fleet);
        (await stack.UpAsync()).Failed();

        (await stack.DestroyAsync()).Succeeded();

        (await _cloud.SandboxesAsync()).ShouldBeEmpty();
        stack.Resources().ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_CreateAnswerLost_MakesOneSandbox()
    {
        await _cloud.FaultAsync(new { kind = "lose_answer", method = "POST", path = "/api/v1/sandbox", count = 1 });
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim" } });

        (await stack.UpAsync()).Succeeded();

        (await _cloud.SandboxesAsync()).Count.ShouldBe(1);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_ImageCannotBePulled_SaysSoAndKeepsTheId()
    {
        await _cloud.FaultAsync(new { kind = "image_pull_failed", count = 1 });
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "no.such/image:1" } });

        var output = (await stack.UpAsync()).Failed().Output;

        output.ShouldContain("IMAGE_PULL_FAILED");
        output.ShouldContain("no.such/image:1");
        stack.Id("box").ShouldNotBeEmpty();
        // The repaired program heals the stack: the failed sandbox is replaced.
        (await stack.Sandboxes(new { box = new { image = "python:3.11-slim" } }).UpAsync()).Succeeded();
        (await _cloud.SandboxesAsync()).Count.ShouldBe(1);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_OneOfThreeRefused_KeepsTheOthers()
    {
        await _cloud.FaultAsync(new { kind = "respond", method = "POST", path = "/api/v1/sandbox", name = "bad*", status = 402, body = new { detail = "Insufficient balance" }, count = 1 });
        using var stack = new Stack(_cloud).Sandboxes(new
        {
            bad = new { image = "python:3.11-slim" },
            good = new { image = "python:3.11-slim" },
            fine = new { image = "python:3.11-slim" },
        });

        var output = (await stack.UpAsync("--continue-on-error")).Failed().Output;

        output.ShouldContain("Insufficient balance");
        stack.Resources().Keys.Order().ShouldBe(["fine", "good"]);
        (await stack.UpAsync()).Succeeded();
        stack.Resources().Count.ShouldBe(3);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_Interrupted_KeepsTheIdAndTheNextGoesOn()
    {
        await _cloud.FaultAsync(new { kind = "slow_pending", seconds = 4, count = 1 });
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim" } });
        using var up = await stack.StartAsync("up", "--yes", "--skip-preview");
        var id = await FirstSandboxAsync();

        using (var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", up.Id.ToString()]))
            await interrupt.WaitForExitAsync();
        (await Command.EndAsync(up)).ExitCode.ShouldNotBe(0);

        stack.Id("box").ShouldBe(id);
        (await stack.UpAsync()).Succeeded();
        stack.Id("box").ShouldBe(id);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_EngineKilled_NextUpTellsOfTheOrphan()
    {
        await _cloud.FaultAsync(new { kind = "slow_pending", seconds = 3, count = 1 });
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim" } });
        using var up = await stack.StartAsync("up", "--yes", "--skip-preview");
        var orphan = await FirstSandboxAsync();
        up.Kill();
        await up.WaitForExitAsync();

        var output = (await stack.UpAsync()).Succeeded().Output;

        output.ShouldContain(orphan);
        output.ShouldContain("pulumi import");
        stack.Id("box").ShouldNotBe(orphan);
        (await stack.DestroyAsync()).Succeeded();
        await _cloud.KillAsync(orphan);
    }

    private async Task<string> FirstSandboxAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            if (await _cloud.SandboxesAsync() is [JsonNode sandbox, ..])
                return sandbox["id"]!.GetValue<string>();
            await Task.Delay(50);
        }

        throw new TimeoutException("no sandbox was created");
    }
}

using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>A job is started once under every fault of its launch; the starts are counted inside the sandbox.</summary>
public sealed class JobFaultTests : IAsyncLifetime
{
    private LocalCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await LocalCloud.StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData("""{"kind":"lose_answer","method":"POST","path":"/gateway/*/exec","count":1}""")]
    [InlineData("""{"kind":"lose_answer","method":"POST","path":"/gateway/*/exec","count":2}""")]
    [InlineData("""{"kind":"respond","method":"POST","path":"/gateway/*/exec","status":503,"count":1}""")]
    [InlineData("""{"kind":"respond_after","method":"POST","path":"/gateway/*/exec","status":502,"count":1}""")]
    [InlineData("""{"kind":"respond_after","method":"POST","path":"/gateway/*/exec","status":408,"count":1}""")]
    [InlineData("""{"kind":"respond_after","method":"POST","path":"/gateway/*/exec","status":524,"count":1}""")]
    [InlineData("""{"kind":"throttle","method":"POST","path":"/gateway/*/exec","retry_after":1,"count":1}""")]
    [InlineData("""{"kind":"respond","method":"POST","path":"/gateway/*/exec","status":401,"count":1}""")]
    [InlineData("""{"kind":"respond","method":"POST","path":"/gateway/*/exec","status":409,"count":2}""")]
    public async Task Up_FaultOfTheLaunch_StartsOnce(string fault)
    {
        using var stack = new Stack(_cloud).Sandboxes(Box);
        (await stack.UpAsync()).Succeeded();
        await _cloud.FaultAsync(System.Text.Json.Nodes.JsonNode.Parse(fault)!);
        stack.Declare(new { sandboxes = Box, jobs = new { job = new { sandbox = "box", command = "echo start >> /tmp/starts; sleep 60" } } });

        // Whether this step succeeds or has to give up, no start may be repeated; the next one brings the stack to what it declares.
        await stack.UpAsync();
        (await _cloud.FaultsLeftAsync()).ShouldBe(0);
        (await stack.UpAsync()).Succeeded();

        (await _cloud.ExecAsync(stack.Id("box"), "sleep 0.3; cat /tmp/starts")).ShouldBe("start\n");
        stack.Outputs("job")["status"]!.GetValue<string>().ShouldBe("running");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_EngineKilledDuringTheLaunch_NextUpTakesTheJobOver()
    {
        using var stack = new Stack(_cloud).Sandboxes(Box);
        (await stack.UpAsync()).Succeeded();
        stack.Declare(new { sandboxes = Box, jobs = new { job = new { sandbox = "box", command = "echo start >> /tmp/starts; sleep 60", waitForCompletion = true } } });
        using var up = await stack.StartAsync("up", "--yes", "--skip-preview");
        await _cloud.ExecAsync(stack.Id("box"), "until [ -s /tmp/starts ]; do sleep 0.05; done");
        up.Kill();
        await up.WaitForExitAsync();

        stack.Declare(new { sandboxes = Box, jobs = new { job = new { sandbox = "box", command = "echo start >> /tmp/starts; sleep 60" } } });
        (await stack.UpAsync()).Succeeded();

        (await _cloud.ExecAsync(stack.Id("box"), "sleep 0.3; cat /tmp/starts")).ShouldBe("start\n");
        (await stack.DestroyAsync()).Succeeded();
    }

    private static object Box => new { box = new { image = "python:3.11-slim", vm = false } };
}

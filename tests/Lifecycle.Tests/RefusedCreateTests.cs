using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>A cloud that refuses, and sandboxes that die while they start: what the user reads, and what is left in the state.</summary>
public sealed class RefusedCreateTests : IAsyncLifetime
{
    private LocalCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await LocalCloud.StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData(402, "Insufficient balance", "billing")]
    [InlineData(403, "Not a member of this team", "teamId")]
    [InlineData(409, "Name is taken", "409")]
    [InlineData(422, "cpu_cores is too large", "422")]
    [InlineData(500, "Something broke", "500")]
    public async Task Up_Refused_ShowsTheCloudsWordsAndKeepsNothing(int status, string detail, string hint)
    {
        await _cloud.FaultAsync(new { kind = "respond", method = "POST", path = "/api/v1/sandbox", status, body = new { detail }, count = 1 });
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim" } });

        var output = (await stack.UpAsync()).Failed().Output;

        output.ShouldContain(detail);
        output.ShouldContain(hint);
        stack.Resources().ShouldBeEmpty();
        (await stack.UpAsync()).Succeeded();
        (await _cloud.SandboxesAsync()).Count.ShouldBe(1);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_Throttled_WaitsAndSucceeds()
    {
        await _cloud.FaultAsync(new { kind = "throttle", method = "POST", path = "/api/v1/sandbox", count = 1, retry_after = 1 });
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim" } });

        (await stack.UpAsync()).Succeeded();

        (await _cloud.SandboxesAsync()).Count.ShouldBe(1);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_NoAnswerInTime_SaysThatItMayHaveActedAndHowToFindOut()
    {
        await _cloud.FaultAsync(new { kind = "delay", method = "POST", path = "/api/v1/sandbox", seconds = 30, count = 9 });
        using var stack = new Stack(_cloud).Config("sandboxes:cloud: local", "sandboxes:requestTimeoutSeconds: \"1\"")
            .Sandboxes(new { box = new { image = "python:3.11-slim" } });

        var output = (await stack.UpAsync()).Failed().Output;

        output.ShouldContain("no answer within 1 s. It is not known whether the cloud acted all the same. Run again; if the cloud is slow, raise `sandboxes:requestTimeoutSeconds`.");
        output.ShouldContain("pulumi-urn=urn:pulumi:dev::life::sandboxes:index:Sandbox::box");
        stack.Resources().ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_DiesWhileStarting_SaysWhyKeepsTheIdAndHeals()
    {
        await _cloud.FaultAsync(new { kind = "dies_starting", count = 1 });
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim" } });

        var output = (await stack.UpAsync()).Failed().Output;

        var dead = stack.Id("box");
        output.ShouldContain(dead);
        output.ShouldContain("START_FAILED");
        (await stack.UpAsync()).Succeeded();
        stack.Id("box").ShouldNotBe(dead);
        (await _cloud.SandboxesAsync()).Count.ShouldBe(1);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact(Timeout = 60_000)]
    public async Task UpRefresh_OutOfMemory_NamesItAndHeals()
    {
        await _cloud.FaultAsync(new { kind = "oom", label = "victim", seconds = 3, count = 1 });
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim", labels = new[] { "victim" } } });
        (await stack.UpAsync()).Succeeded();
        while ((await _cloud.SandboxAsync(stack.Id("box")))["status"]!.GetValue<string>() == "RUNNING")
            await Task.Delay(100);

        (await stack.PreviewAsync("--refresh", "--expect-no-changes")).Failed(7).Output.ShouldContain("OOM_KILLED");
        (await stack.UpAsync("--refresh")).Succeeded();

        (await _cloud.SandboxAsync(stack.Id("box")))["status"]!.GetValue<string>().ShouldBe("RUNNING");
        (await stack.DestroyAsync()).Succeeded();
    }
}

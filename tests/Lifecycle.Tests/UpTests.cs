using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>Create, no change, update, replace, destroy: program → engine → provider → local cloud.</summary>
public sealed class UpTests(CloudFixture fixture)
{
    private readonly LocalCloud _cloud = fixture.Cloud;

    [Fact]
    public async Task Up_NewSandbox_RunsInTheCloud()
    {
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim", labels = new[] { "life" } } });

        (await stack.UpAsync()).Succeeded().Output.ShouldContain("+ sandboxes:index:Sandbox");

        var sandbox = await _cloud.SandboxAsync(stack.Id("box"));
        sandbox["status"]!.GetValue<string>().ShouldBe("RUNNING");
        sandbox["name"]!.GetValue<string>().ShouldStartWith("box-");
        stack.Resources()["box"]["outputs"]!["status"]!.GetValue<string>().ShouldBe("RUNNING");
        (await stack.DestroyAsync()).Succeeded();
        (await _cloud.SandboxesAsync()).ShouldNotContain(row => row["id"]!.GetValue<string>() == sandbox["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task UpTwice_SameProgram_ChangesNothing()
    {
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim", cpuCores = 1, labels = new[] { "b", "a" } } });
        (await stack.UpAsync()).Succeeded();

        (await stack.UpAsync("--expect-no-changes")).Succeeded();
        (await stack.RefreshAsync("--expect-no-changes")).Succeeded();
        (await stack.PreviewAsync("--refresh", "--expect-no-changes")).Succeeded();

        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_ChangedImage_ReplacesCreateFirst()
    {
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim" } });
        (await stack.UpAsync()).Succeeded();
        var old = stack.Id("box");

        var output = (await stack.Sandboxes(new { box = new { image = "python:3.12-slim" } }).UpAsync()).Succeeded().Output;

        output.ShouldContain("\"python:3.11-slim\" => \"python:3.12-slim\"");
        stack.Id("box").ShouldNotBe(old);
        (await _cloud.SandboxesAsync()).ShouldNotContain(row => row["id"]!.GetValue<string>() == old);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_ChangedPolicyOnly_UpdatesInPlace()
    {
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim" } });
        (await stack.UpAsync()).Succeeded();
        var id = stack.Id("box");

        (await stack.Sandboxes(new { box = new { image = "python:3.11-slim", whenEnded = "keep" } }).UpAsync()).Succeeded()
            .Output.ShouldContain("\"recreate\" => \"keep\"");

        stack.Id("box").ShouldBe(id);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_RemovedFromProgram_Deletes()
    {
        using var stack = new Stack(_cloud).Sandboxes(new { one = new { image = "python:3.11-slim" }, two = new { image = "python:3.11-slim" } });
        (await stack.UpAsync()).Succeeded();
        var (one, two) = (stack.Id("one"), stack.Id("two"));

        (await stack.Sandboxes(new { one = new { image = "python:3.11-slim" } }).UpAsync()).Succeeded();

        stack.Resources().Keys.ShouldBe(["one"]);
        var ids = (await _cloud.SandboxesAsync()).Select(row => row["id"]!.GetValue<string>()).ToArray();
        ids.ShouldContain(one);
        ids.ShouldNotContain(two);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_ProgramThrows_ShowsTheErrorAndKeepsTheState()
    {
        using var stack = new Stack(_cloud).Sandboxes(new { box = new { image = "python:3.11-slim" } });
        (await stack.UpAsync()).Succeeded();
        var id = stack.Id("box");

        var result = await stack.Declare(new { @throw = "the roles are missing" }).UpAsync();

        result.Failed().Output.ShouldContain("the roles are missing");
        stack.Id("box").ShouldBe(id);
        (await stack.DestroyAsync()).Succeeded();
    }
}

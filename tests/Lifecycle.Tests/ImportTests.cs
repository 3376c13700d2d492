using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>Taking over a sandbox that exists, by the command and by the option; reading one that stays somebody else's.</summary>
public sealed class ImportTests(CloudFixture fixture)
{
    private const string Token = "sandboxes:index:Sandbox";
    private readonly LocalCloud _cloud = fixture.Cloud;

    [Fact]
    public async Task Import_ExistingSandbox_NextPreviewIsClean()
    {
        var id = await CreateAsync("adopted");
        using var stack = new Stack(_cloud);

        (await stack.ImportAsync(Token, "box", id)).Succeeded();

        stack.Id("box").ShouldBe(id);
        stack.Sandboxes(new { box = new { name = "adopted", image = "python:3.11-slim", labels = new[] { "by-hand" } } });
        (await stack.PreviewAsync("--expect-no-changes")).Succeeded();
        await RemoveAsync(stack, id);
    }

    [Fact]
    public async Task ImportOption_ExistingSandbox_AdoptsIt()
    {
        var id = await CreateAsync("optional");
        using var stack = new Stack(_cloud).Sandboxes(new
        {
            box = new { name = "optional", image = "python:3.11-slim", labels = new[] { "by-hand" }, options = new { import = id } },
        });

        (await stack.UpAsync()).Succeeded();

        stack.Id("box").ShouldBe(id);
        (await stack.UpAsync("--expect-no-changes")).Succeeded();
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Import_UnknownId_SaysThatItDoesNotExist()
    {
        using var stack = new Stack(_cloud);

        var output = (await stack.ImportAsync(Token, "box", "ew7axk194anajzxvauqbnqd9")).Failed().Output;

        output.ShouldContain("does not exist");
        output.ShouldContain("there is no sandbox ew7axk194anajzxvauqbnqd9 in cloud \"local\"");

        stack.Resources().ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_ExistingSandbox_ReadsAndDoesNotManage()
    {
        var id = await CreateAsync("seen");
        using var stack = new Stack(_cloud).Declare(new { get = new { seen = id }, invoke = new { asked = id } });

        (await stack.UpAsync()).Succeeded().Output.ShouldContain("RUNNING");
        (await stack.DestroyAsync()).Succeeded();

        (await _cloud.SandboxAsync(id))["status"]!.GetValue<string>().ShouldBe("RUNNING");
        await _cloud.KillAsync(id);
    }

    private Task<string> CreateAsync(string name) =>
        _cloud.CreateAsync(name, new { name, docker_image = "python:3.11-slim", labels = new[] { "by-hand" } });

    /// <summary>What is imported by the command is protected: as a user would, unprotect it first.</summary>
    private static async Task RemoveAsync(Stack stack, string id)
    {
        (await stack.RunAsync("state", "unprotect", "--all", "--yes")).Succeeded();
        (await stack.DestroyAsync()).Succeeded();
        stack.Resources().ShouldBeEmpty(id);
    }
}

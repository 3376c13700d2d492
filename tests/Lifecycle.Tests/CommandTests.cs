using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>Commands that run in a real sandbox when their resource is created, updated and deleted.</summary>
public sealed class CommandTests(CloudFixture fixture)
{
    private const string Marker = "an-odd-marker-7f3c";
    private const string Odd = "it's \"" + Marker + "\" $(id) `id` \\ 100%";
    private readonly LocalCloud _cloud = fixture.Cloud;

    [Fact]
    public async Task Life_CreateUpdateDelete_RunTheirLines()
    {
        using var stack = new Stack(_cloud).Declare(Program("one", "a"));
        (await stack.UpAsync()).Succeeded();
        stack.Outputs("step")["stdout"]!.GetValue<string>().ShouldBe("created one\n");
        (await stack.UpAsync("--expect-no-changes")).Succeeded();

        (await stack.Declare(Program("two", "a")).UpAsync()).Succeeded();
        (await stack.Declare(Program("two", "b")).UpAsync()).Succeeded();
        (await stack.Sandboxes(Box).UpAsync()).Succeeded();

        (await LogAsync(stack)).ShouldBe(["create one", "update two", "delete two", "create two", "delete two"]);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_FailingCommand_ShowsCodeAndOutputAndKeepsNothing()
    {
        using var stack = new Stack(_cloud).Declare(new
        {
            sandboxes = Box,
            commands = new { step = new { sandbox = "box", create = "echo before; echo the reason >&2; exit 3" } },
        });

        var output = (await stack.UpAsync()).Failed().Output;

        output.ShouldContain("3");
        output.ShouldContain("before");
        output.ShouldContain("the reason");
        stack.Resources().Keys.ShouldBe(["box"]);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_HangingCommand_SaysThatItTookTooLong()
    {
        using var stack = new Stack(_cloud).Declare(new
        {
            sandboxes = Box,
            commands = new { step = new { sandbox = "box", create = "sleep 30", timeoutSeconds = 1 } },
        });

        (await stack.UpAsync()).Failed().Output.ShouldContain("BackgroundJob");

        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Up_SecretEnvironment_ArrivesAndIsNowhereInClear()
    {
        using var stack = new Stack(_cloud);
        await stack.RunAsync("config", "set", "--secret", "token", Odd);
        stack.Declare(new
        {
            sandboxes = Box,
            commands = new { step = new { sandbox = "box", create = "printf %s \"$TOKEN\" | tee /tmp/token", environmentVars = new { TOKEN = "config:token" } } },
        });

        var output = (await stack.UpAsync()).Succeeded().Output;

        (await _cloud.ExecAsync(stack.Id("box"), "cat /tmp/token")).ShouldBe(Odd);
        output.ShouldNotContain(Marker);
        (await File.ReadAllTextAsync(stack.StateFile)).ShouldNotContain(Marker);
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Refresh_SandboxDied_CommandIsGoneToo()
    {
        using var stack = new Stack(_cloud).Declare(Program("one", "a"));
        (await stack.UpAsync()).Succeeded();
        await _cloud.KillAsync(stack.Id("box"));

        (await stack.PreviewAsync("--refresh", "--expect-no-changes")).Failed(7);
        (await stack.UpAsync("--refresh")).Succeeded();

        (await LogAsync(stack)).ShouldBe(["create one"]);
        (await stack.DestroyAsync()).Succeeded();
    }

    private static object Box => new { box = new { image = "python:3.11-slim", vm = false } };

    private static object Program(string value, string trigger) => new
    {
        sandboxes = Box,
        commands = new
        {
            step = new
            {
                sandbox = "box",
                create = "echo create $VALUE >> /tmp/log; echo created $VALUE",
                update = "echo update $VALUE >> /tmp/log",
                delete = "echo delete $VALUE >> /tmp/log",
                environmentVars = new { VALUE = value },
                triggers = new[] { trigger },
            },
        },
    };

    private async Task<string[]> LogAsync(Stack stack) => (await _cloud.ExecAsync(stack.Id("box"), "cat /tmp/log")).TrimEnd().Split('\n');
}

using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>What a virtual machine can do that a container cannot, and the other way round.</summary>
public sealed class VirtualMachineTests(CloudFixture fixture)
{
    private readonly LocalCloud _cloud = fixture.Cloud;

    [Fact]
    public async Task Up_ChangedAllowlist_UpdatesAMachineInPlace()
    {
        using var stack = new Stack(_cloud).Sandboxes(Box("one.example.com"));
        (await stack.UpAsync()).Succeeded();
        var id = stack.Id("box");

        var output = (await stack.Sandboxes(Box("two.example.com")).UpAsync()).Succeeded().Output;

        output.ShouldContain("networkAllowlist");
        stack.Id("box").ShouldBe(id);
        (await stack.UpAsync("--refresh", "--expect-no-changes")).Succeeded();
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Life_CommandJobAndFile_RunInAMachineToo()
    {
        using var stack = new Stack(_cloud).Declare(new
        {
            sandboxes = new { box = new { image = "python:3.11-slim", vm = true } },
            files = new { file = new { sandbox = "box", path = "/srv/data.txt", content = "ü\n" } },
            commands = new { step = new { sandbox = "box", create = "cat /srv/data.txt", dependsOn = new[] { "file" } } },
            jobs = new { job = new { sandbox = "box", command = "echo \"$VALUE\"", environmentVars = new { VALUE = "it's $(odd)" }, waitForCompletion = true } },
        });

        (await stack.UpAsync()).Succeeded();

        stack.Outputs("step")["stdout"]!.GetValue<string>().ShouldBe("ü\n");
        stack.Outputs("job")["stdout"]!.GetValue<string>().ShouldBe("it's $(odd)\n");
        (await stack.UpAsync("--refresh", "--expect-no-changes")).Succeeded();
        (await stack.DestroyAsync()).Succeeded();
    }

    private static object Box(string allowed) => new { box = new { image = "python:3.11-slim", vm = true, networkAllowlist = new[] { allowed } } };
}

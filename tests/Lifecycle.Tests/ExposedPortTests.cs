using System.Net;
using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>Ports that answer from outside, in every turn of their life.</summary>
public sealed class ExposedPortTests(CloudFixture fixture)
{
    private const string Token = "sandboxes:index:ExposedPort";
    private const string Server = "node -e \"require('http').createServer((request, answer) => answer.end('hello')).listen(8000)\"";
    private readonly LocalCloud _cloud = fixture.Cloud;

    [Fact]
    public async Task Life_HttpPort_AnswersReplacesAndGoes()
    {
        using var stack = new Stack(_cloud).Declare(Web("web"));
        (await stack.UpAsync()).Succeeded();
        var first = stack.Outputs("web")["url"]!.GetValue<string>();
        (await GetAsync(first)).ShouldBe("hello");
        (await stack.UpAsync("--expect-no-changes")).Succeeded();
        (await stack.RefreshAsync("--expect-no-changes")).Succeeded();

        // Only the name changes: the same port cannot be exposed twice, so the old exposure goes first.
        (await stack.Declare(Web("renamed")).UpAsync()).Succeeded().Output.ShouldContain("name");
        (await GetAsync(stack.Outputs("web")["url"]!.GetValue<string>())).ShouldBe("hello");
        (await _cloud.PortsAsync(stack.Id("box"))).Count.ShouldBe(1);

        var box = stack.Id("box");
        (await stack.Sandboxes(Box).UpAsync()).Succeeded();
        (await _cloud.PortsAsync(box)).ShouldBeEmpty();
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Refresh_PortTakenAway_IsRedAndHeals()
    {
        using var stack = new Stack(_cloud).Declare(Web("web"));
        (await stack.UpAsync()).Succeeded();
        var exposure = stack.Outputs("web")["exposureId"]!.GetValue<string>();
        await _cloud.UnexposeAsync(stack.Id("box"), exposure);

        (await stack.PreviewAsync("--refresh", "--expect-no-changes")).Failed(7).Output.ShouldContain(exposure);

        (await stack.UpAsync("--refresh")).Succeeded();
        (await GetAsync(stack.Outputs("web")["url"]!.GetValue<string>())).ShouldBe("hello");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task UpRefresh_SandboxDied_BringsBothBack()
    {
        using var stack = new Stack(_cloud).Declare(Web("web"));
        (await stack.UpAsync()).Succeeded();
        var old = stack.Id("web");
        await _cloud.KillAsync(stack.Id("box"));

        (await stack.UpAsync("--refresh")).Succeeded();

        stack.Id("web").ShouldNotBe(old);
        (await GetAsync(stack.Outputs("web")["url"]!.GetValue<string>())).ShouldBe("hello");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Destroy_SandboxAlreadyGone_Succeeds()
    {
        using var stack = new Stack(_cloud).Declare(Web("web"));
        (await stack.UpAsync()).Succeeded();
        await _cloud.KillAsync(stack.Id("box"));

        (await stack.DestroyAsync()).Succeeded();

        stack.Resources().ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_ExposedPort_NextPreviewIsClean()
    {
        using var first = new Stack(_cloud).Declare(Web("web"));
        (await first.UpAsync()).Succeeded();
        var (box, port) = (first.Id("box"), first.Id("web"));
        using var second = new Stack(_cloud);

        (await second.ImportAsync(Token, "web", port)).Succeeded();

        second.Declare(new { ports = new { web = new { sandbox = box, port = 8000, name = "web" } } });
        (await second.PreviewAsync("--expect-no-changes")).Succeeded();
        (await second.ImportAsync(Token, "other", "no-slash")).Failed().Output.ShouldContain("<sandboxId>/<exposureId>");
        (await first.DestroyAsync()).Succeeded();
    }

    [Theory]
    [InlineData(8080, "8080 is reserved by the sandbox; choose a port from 22 to 9000 other than 2222, 8080 and 8081")]
    [InlineData(9001, "9000")]
    public async Task Preview_PortThatCannotBe_IsExplained(int port, string words)
    {
        using var stack = new Stack(_cloud).Declare(new { sandboxes = Box, ports = new { web = new { sandbox = "box", port } } });
        (await stack.PreviewAsync()).Failed().Output.ShouldContain(words);
    }

    [Fact]
    public async Task Up_PortOfAVirtualMachine_SaysWhatToChange()
    {
        using var stack = new Stack(_cloud).Declare(new
        {
            sandboxes = new { box = new { image = "node:22-slim", vm = true } },
            ports = new { web = new { sandbox = "box", port = 8000 } },
        });

        (await stack.UpAsync()).Failed().Output.ShouldContain("container");

        stack.Resources().Keys.ShouldBe(["box"]);
        (await stack.DestroyAsync()).Succeeded();
    }

    private static object Box => new { box = new { image = "node:22-slim", vm = false, startCommand = Server } };

    private static object Web(string name) => new { sandboxes = Box, ports = new { web = new { sandbox = "box", port = 8000, name } } };

    /// <summary>The body, once the server inside listens.</summary>
    private static async Task<string> GetAsync(string url)
    {
        using var http = new HttpClient();
        for (var i = 0; ; i++)
        {
            using var answer = await http.GetAsync(url);
            if (answer.StatusCode == HttpStatusCode.OK || i == 100)
                return await answer.Content.ReadAsStringAsync();
            await Task.Delay(100);
        }
    }
}

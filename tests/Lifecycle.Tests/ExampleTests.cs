using System.Net.Sockets;
using System.Text;
using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>The examples, run as their readers would: up, its result, nothing to change, destroy.</summary>
public sealed class ExampleTests(CloudFixture fixture)
{
    private readonly LocalCloud _cloud = fixture.Cloud;

    [Fact]
    public async Task PreviewUrl_Up_AnswersOnItsUrlAndComesBack()
    {
        using var stack = new Stack(_cloud, program: Built.Example("preview-url"));
        (await stack.UpAsync()).Succeeded();
        (await GetAsync(stack.Outputs("web")["url"]!.GetValue<string>())).ShouldBe("hello from a sandbox\n");
        (await stack.UpAsync("--expect-no-changes")).Succeeded();

        await _cloud.KillAsync(stack.Id("preview"));
        (await stack.UpAsync("--refresh")).Succeeded();

        (await GetAsync(stack.Outputs("web")["url"]!.GetValue<string>())).ShouldBe("hello from a sandbox\n");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task BackgroundJob_Up_ShowsLogAndResult()
    {
        using var stack = new Stack(_cloud, program: Built.Example("background-job"));

        var output = (await stack.UpAsync()).Succeeded().Output;

        output.ShouldContain("epoch 3: loss 0.");
        output.ShouldContain("\\\"seed\\\": 1");
        (await stack.UpAsync("--expect-no-changes")).Succeeded();
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task Provision_Up_ReportsWhatWasSetUp()
    {
        using var stack = new Stack(_cloud, program: Built.Example("provision"));
        Directory.CreateDirectory(Path.Combine(stack.Folder, "files"));
        await File.WriteAllTextAsync(Path.Combine(stack.Folder, "files", "report.sh"), "echo \"rows: $(wc -l < /srv/app/data.csv) $(cat /srv/app/settings.json)\"\n");

        (await stack.UpAsync()).Succeeded();

        stack.Outputs("check")["stdout"]!.GetValue<string>().ShouldBe("rows: 100 {\"level\": \"info\"}\n");
        (await stack.UpAsync("--expect-no-changes")).Succeeded();
        await File.WriteAllTextAsync(Path.Combine(stack.Folder, "files", "report.sh"), "echo changed\n");
        (await stack.UpAsync()).Succeeded();
        stack.Outputs("check")["stdout"]!.GetValue<string>().ShouldBe("changed\n");
        (await stack.DestroyAsync()).Succeeded();
    }

    [Fact]
    public async Task TcpService_Up_EchoesOnItsEndpoint()
    {
        using var stack = new Stack(_cloud, program: Built.Example("tcp-service"));
        (await stack.UpAsync()).Succeeded();

        (await EchoAsync(stack.Outputs("echo")["externalEndpoint"]!.GetValue<string>(), "over the wall")).ShouldBe("over the wall");

        (await stack.DestroyAsync()).Succeeded();
    }

    private static async Task<string> GetAsync(string url)
    {
        using var http = new HttpClient();
        for (var i = 0; ; i++)
        {
            using var answer = await http.GetAsync(url);
            if (answer.IsSuccessStatusCode || i == 100)
                return await answer.Content.ReadAsStringAsync();
            await Task.Delay(100);
        }
    }

    /// <summary>What comes back; tried again until the server inside listens.</summary>
    private static async Task<string> EchoAsync(string endpoint, string text)
    {
        var (host, port) = (endpoint.Split(':')[0], int.Parse(endpoint.Split(':')[1]));
        for (var i = 0; ; i++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(host, port);
                await using var stream = client.GetStream();
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
                client.Client.Shutdown(SocketShutdown.Send);
                using var reader = new StreamReader(stream);
                if (await reader.ReadToEndAsync() is { Length: > 0 } answer)
                    return answer;
            }
            catch (Exception error) when (error is IOException or SocketException && i < 100)
            {
                // Nobody listens inside yet.
            }

            i.ShouldBeLessThan(100);
            await Task.Delay(100);
        }
    }
}

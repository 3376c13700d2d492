using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Sandboxes.Sandboxd.Tests.Hosting;

/// <summary>sandboxd as a user who is not root.</summary>
public sealed class UnprivilegedTests : IDisposable
{
    private static readonly string[] Nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];
    private readonly string _home = Directory.CreateTempSubdirectory("sandboxd-test-").FullName;

    [Fact]
    public async Task Start_WithoutRoot_IsolatesInAUserNamespace()
    {
        await using var child = await StartAsync();

        var line = (await child.ReadLineAsync())!;
        Assert.SkipWhen(line.Contains("runtime processes", StringComparison.Ordinal), "this machine refuses unprivileged user namespaces");

        line.ShouldContain("runtime namespaces (isolated process trees inside a user namespace");
        using var client = ClientOf(line);
        var id = await CreateAsync(client);
        (await ExecAsync(client, id, "id -u; cat /proc/sys/kernel/hostname; ls /root")).ShouldBe("0\na\n");
    }

    [Fact]
    public async Task Expose_WithoutRoot_ReachesIntoTheSandboxsNetwork()
    {
        await using var child = await StartAsync();
        var line = (await child.ReadLineAsync())!;
        Assert.SkipWhen(line.Contains("runtime processes", StringComparison.Ordinal), "this machine refuses unprivileged user namespaces");
        using var client = ClientOf(line);
        var id = await CreateAsync(client);
        var exposed = ExposedPort.Of((await PostAsync(client, $"/api/v1/sandbox/{id}/expose", """{"port":8000}""")).Json);

        using var early = await client.GetAsync(exposed.Url);
        await ExecAsync(client, id, SandboxServers.HttpCommand(8000, "hello"));

        ((int)early.StatusCode).ShouldBe(502);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetStringAsync(exposed.Url)));
        answers.ShouldAllBe(answer => answer == "hello");
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private async Task<ChildSandboxd> StartAsync()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv"), "only root can become another user to try this");
        Assert.SkipWhen(await RunAsync([.. Nobody, "test", "-r", ChildSandboxd.Binary]) != 0, "another user cannot read the built sandboxd");
        await RunAsync(["chown", "65534:65534", _home]);
        return ChildSandboxd.StartBy(Nobody, "--port", "0", "--home", _home);
    }

    private static async Task<int> RunAsync(string[] command)
    {
        using var process = Process.Start(command[0], command[1..]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private HttpClient ClientOf(string greeting)
    {
        var client = new HttpClient { BaseAddress = new Uri(greeting.Split(' ')[3].TrimEnd(',')) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", File.ReadAllText(Path.Combine(_home, "key")).Trim());
        return client;
    }

    private static async Task<string> CreateAsync(HttpClient client)
    {
        var id = (string)(await PostAsync(client, "/api/v1/sandbox", """{"name":"a","docker_image":"b","vm":false}""")).Json["id"]!;
        while (!(await client.GetStringAsync("/api/v1/sandbox/" + id)).Contains("\"RUNNING\"", StringComparison.Ordinal))
            await Task.Delay(20);
        return id;
    }

    private static async Task<string> ExecAsync(HttpClient client, string id, string command)
    {
        var token = (string)(await PostAsync(client, $"/api/v1/sandbox/{id}/auth", "{}")).Json["token"]!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/gateway/local/job-{id}/exec")
        {
            Content = new StringContent(new JsonObject { ["command"] = command }.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var ran = await client.SendAsync(request);
        var answer = await Answer.ReadAsync(ran);
        answer.Status.ShouldBe(200, answer.Text);
        ((int)answer.Json["exit_code"]!).ShouldBe(0, answer.Text);
        return (string)answer.Json["stdout"]!;
    }

    private static async Task<Answer> PostAsync(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, content);
        return await Answer.ReadAsync(response);
    }
}

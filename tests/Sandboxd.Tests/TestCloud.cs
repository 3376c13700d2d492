using System.Net.Http.Headers;
using System.Text;
using Sandboxd.Hosting;

namespace Sandboxes.Sandboxd.Tests;

/// <summary>A sandboxd of a test's own: in this process, on a free port, with a home that goes with it.</summary>
internal sealed class TestCloud : IAsyncDisposable
{
    private readonly string _home;
    private SandboxdServer _server;

    private TestCloud(string home, SandboxdServer server)
    {
        _home = home;
        _server = server;
        Client = ClientFor(server);
    }

    public HttpClient Client { get; private set; }

    public string Url => _server.Url;

    public string Home => _home;

    public string ApiKey => _server.ApiKey;

    public string PageLink => _server.PageLink;

    public static async Task<TestCloud> StartAsync(
        RuntimeKind runtime = RuntimeKind.Simulated, TimeProvider? time = null, Func<SandboxdOptions, SandboxdOptions>? with = null)
    {
        var home = Directory.CreateTempSubdirectory("sandboxd-test-").FullName;
        return new TestCloud(home, await StartServerAsync(home, runtime, time, with));
    }

    /// <summary>A cloud whose sandboxes are isolated; the test is skipped where this machine refuses that.</summary>
    public static async Task<TestCloud> StartIsolatedAsync(TimeProvider? time = null, Func<SandboxdOptions, SandboxdOptions>? with = null)
    {
        try
        {
            return await StartAsync(RuntimeKind.Namespaces, time, with);
        }
        catch (StartException error) when (error.Failure == StartFailure.RuntimeRefused)
        {
            Assert.Skip(error.Message);
            throw;
        }
    }

    /// <summary>Stops the server and starts another in the same home.</summary>
    public async Task RestartAsync(RuntimeKind runtime = RuntimeKind.Simulated)
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _server = await StartServerAsync(_home, runtime, null, null);
        Client = ClientFor(_server);
    }

    /// <summary>Sends a request; the answer's body is JSON.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, string? body = null) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Creates a sandbox of the members given as JSON, name and image apart; it need not run yet.</summary>
    public async Task<TestSandbox> CreateAsync(string members = "", string name = "box")
    {
        var answer = await PostAsync("/api/v1/sandbox", $$"""{"name":"{{name}}","docker_image":"python:3.12"{{(members.Length > 0 ? "," + members : "")}}}""");
        answer.Status.ShouldBe(201, answer.Text);
        return new TestSandbox(this, (string)answer.Json["id"]!);
    }

    /// <summary>Creates a sandbox and waits until it runs.</summary>
    public async Task<TestSandbox> RunAsync(string members = "", string name = "box")
    {
        var sandbox = await CreateAsync(members, name);
        await sandbox.UntilAsync("RUNNING");
        return sandbox;
    }

    public Task ScriptAsync(string faults) => PostAsync("/_sandboxd/faults", faults).ContinueWith(sent => sent.Result.Status.ShouldBe(200, sent.Result.Text), TaskScheduler.Default);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    private static Task<SandboxdServer> StartServerAsync(string home, RuntimeKind runtime, TimeProvider? time, Func<SandboxdOptions, SandboxdOptions>? with)
    {
        var options = new SandboxdOptions { Port = 0, Home = home, Runtime = runtime };
        return SandboxdServer.StartAsync(with is null ? options : with(options), time ?? TimeProvider.System);
    }

    private static HttpClient ClientFor(SandboxdServer server)
    {
        var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.ApiKey);
        return client;
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Sandboxes.Sandboxd.Tests;

/// <summary>A sandbox of a test, by the wire alone.</summary>
internal sealed class TestSandbox(TestCloud cloud, string id)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private string? _token;

    public string Id => id;

    public string Path => "/api/v1/sandbox/" + id;

    public string Gateway => $"/gateway/local/job-{id}";

    public Task<Answer> GetAsync() => cloud.GetAsync(Path);

    public Task<Answer> DeleteAsync() => cloud.SendAsync(HttpMethod.Delete, Path);

    public async Task<string> StatusAsync() => (string)(await GetAsync()).Json["status"]!;

    /// <summary>Waits until the sandbox has a status; any other end of it fails the test.</summary>
    public async Task<JsonObject> UntilAsync(string status)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var now = (await GetAsync()).Json;
            if ((string)now["status"]! == status)
                return now;
            if ((string)now["status"]! is "ERROR" or "TERMINATED" or "TIMEOUT")
                throw new InvalidOperationException($"the sandbox ended before it was {status}: {now.ToJsonString()}");
            await Task.Delay(TimeSpan.FromMilliseconds(15), TimeProvider.System, limit.Token);
        }
    }

    public async Task<string> TokenAsync() => _token ??= (string)(await cloud.PostAsync(Path + "/auth")).Json["token"]!;

    /// <summary>Sends a request to the gateway with the sandbox's token.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string call, HttpContent? content = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, Gateway + call) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? await TokenAsync());
        return await cloud.Client.SendAsync(request);
    }

    public async Task<Answer> ExecAsync(string command, string members = "")
    {
        var body = $$"""{"command":{{JsonValue.Create(command).ToJsonString()}},"working_dir":null,"env":{},"sandbox_id":"{{id}}"{{(members.Length > 0 ? "," + members : "")}}}""";
        // Later members win, as in the objects of most clients.
        using var response = await SendAsync(HttpMethod.Post, "/exec", new StringContent(body, Encoding.UTF8, "application/json"));
        return await Answer.ReadAsync(response);
    }

    /// <summary>What a command prints; it must succeed.</summary>
    public async Task<string> PrintAsync(string command)
    {
        var answer = await ExecAsync(command);
        answer.Status.ShouldBe(200, answer.Text);
        ((int)answer.Json["exit_code"]!).ShouldBe(0, answer.Text);
        return (string)answer.Json["stdout"]!;
    }

    public async Task<Answer> UploadAsync(string path, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", "upload.bin" } };
        using var response = await SendAsync(HttpMethod.Post, $"/upload?path={Uri.EscapeDataString(path)}&sandbox_id={id}", form);
        return await Answer.ReadAsync(response);
    }

    public Task<HttpResponseMessage> DownloadAsync(string path) => SendAsync(HttpMethod.Get, $"/download?path={Uri.EscapeDataString(path)}&sandbox_id={id}");

    public async Task<Answer> ReadFileAsync(string path, string query = "")
    {
        using var response = await SendAsync(HttpMethod.Get, $"/read-file?path={Uri.EscapeDataString(path)}{query}");
        return await Answer.ReadAsync(response);
    }

    public async Task<ExposedPort> ExposeAsync(int port, string protocol = "HTTP")
    {
        var answer = await cloud.PostAsync(Path + "/expose", $$"""{"port":{{port}},"protocol":"{{protocol}}"}""");
        answer.Status.ShouldBe(200, answer.Text);
        return ExposedPort.Of(answer.Json);
    }
}

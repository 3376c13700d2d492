using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sandboxes.Lifecycle.Tests.Setup;

/// <summary>A sandboxd process of its own, on a free port, with its own home.</summary>
internal sealed partial class LocalCloud : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private LocalCloud(Process process, string home, string url)
    {
        (_process, Home, Url) = (process, home, url);
        Key = File.ReadAllText(Path.Combine(home, "key")).Trim();
        _http = new HttpClient { BaseAddress = new Uri(url + "/") };
        _http.DefaultRequestHeaders.Authorization = new("Bearer", Key);
    }

    public string Home { get; }

    public string Url { get; }

    public string Key { get; }

    public static async Task<LocalCloud> StartAsync()
    {
        var home = Directory.CreateTempSubdirectory("sandboxd-").FullName;
        var process = Command.Start(home, new Dictionary<string, string>(), Built.Sandboxd, "--port", "0", "--home", home);
        var said = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said += line + "\n";
            if (Address().Match(line) is { Success: true } address)
            {
                // Its log goes on; nobody reading it would make it block in the end.
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new LocalCloud(process, home, address.Value);
            }
        }

        throw new InvalidOperationException($"sandboxd did not start: {said}{await process.StandardError.ReadToEndAsync()}");
    }

    public async Task<IReadOnlyList<JsonNode>> SandboxesAsync(bool active = true)
    {
        var list = await _http.GetFromJsonAsync<JsonNode>($"api/v1/sandbox?per_page=1000{(active ? "&is_active=true" : "")}");
        return [.. list!["sandboxes"]!.AsArray().Select(row => row!)];
    }

    public async Task<JsonNode> SandboxAsync(string id) => (await _http.GetFromJsonAsync<JsonNode>($"api/v1/sandbox/{id}"))!;

    /// <summary>Creates a sandbox behind the provider's back; returns its id.</summary>
    public async Task<string> CreateAsync(string name, object body)
    {
        using var answer = await _http.PostAsJsonAsync("api/v1/sandbox", body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        var id = JsonNode.Parse(text)!["id"]!.GetValue<string>();
        while ((await SandboxAsync(id))["status"]!.GetValue<string>() != "RUNNING")
            await Task.Delay(50);
        return id;
    }

    /// <summary>Deletes a sandbox behind the provider's back.</summary>
    public async Task KillAsync(string id)
    {
        using var answer = await _http.DeleteAsync($"api/v1/sandbox/{id}");
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    /// <summary>Runs a command in a container behind the provider's back; returns what it printed.</summary>
    public async Task<string> ExecAsync(string id, string command)
    {
        using var answer = await _http.PostAsync($"api/v1/sandbox/{id}/auth", null);
        var auth = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{auth["gateway_url"]}/{auth["user_ns"]}/{auth["job_id"]}/exec")
        {
            Content = JsonContent.Create(new { command, working_dir = (string?)null, env = new { }, sandbox_id = id, timeout = 20 }),
        };
        request.Headers.Authorization = new("Bearer", auth["token"]!.GetValue<string>());
        using var ran = await _http.SendAsync(request);
        var text = await ran.Content.ReadAsStringAsync();
        ran.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text)!["stdout"]!.GetValue<string>();
    }

    /// <summary>The exposed ports of a sandbox.</summary>
    public async Task<IReadOnlyList<JsonNode>> PortsAsync(string id) =>
        [.. (await _http.GetFromJsonAsync<JsonNode>($"api/v1/sandbox/{id}/expose"))!["exposures"]!.AsArray().Select(row => row!)];

    /// <summary>Takes an exposed port away behind the provider's back.</summary>
    public async Task UnexposeAsync(string id, string exposure)
    {
        using var answer = await _http.DeleteAsync($"api/v1/sandbox/{id}/expose/{exposure}");
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    public async Task FaultAsync(object fault)
    {
        using var answer = await _http.PostAsJsonAsync("_sandboxd/faults", fault, JsonSerializerOptions.Web);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>How many scripted faults are still to come.</summary>
    public async Task<int> FaultsLeftAsync() => (await _http.GetFromJsonAsync<JsonNode>("_sandboxd/faults"))!["faults"]!.AsArray().Count;

    public async Task ClearFaultsAsync()
    {
        using var answer = await _http.DeleteAsync("_sandboxd/faults");
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var sandbox in await SandboxesAsync())
            await KillAsync(sandbox["id"]!.GetValue<string>());
        _http.Dispose();
        using (var kill = Process.Start("kill", [_process.Id.ToString()]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Home, recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}

using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Sandboxes.Bench;

/// <summary>A sandboxd of this bench alone, gone with its folder at the end.</summary>
internal sealed class LocalCloud : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private LocalCloud(Process process, string folder, string url)
    {
        (_process, Folder, Url) = (process, folder, url);
        Key = File.ReadAllText(Path.Combine(folder, "key")).Trim();
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(url) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public string Folder { get; }

    public string Url { get; }

    private string Key { get; }

    public static async Task<LocalCloud> StartAsync(string sandboxd, params IReadOnlyList<string> options)
    {
        var folder = Directory.CreateTempSubdirectory("bench-").FullName;
        var process = Process.Start(new ProcessStartInfo(sandboxd, ["--port", "0", "--home", folder, .. options]) { RedirectStandardOutput = true })!;
        var greeting = await process.StandardOutput.ReadLineAsync();
        return new LocalCloud(process, folder, greeting!.Split(" on ")[1].Split(',')[0]);
    }

    /// <summary>A configured provider that talks to this cloud.</summary>
    public async Task<ProviderProcess> StartProviderAsync(string binary)
    {
        var provider = await ProviderProcess.StartAsync(binary, ("SANDBOXD_URL", Url), ("SANDBOXD_API_KEY", Key));
        await provider.Channel.UnaryAsync(Pulumirpc.ResourceProviderMethods.Configure, Bag.Configure(), CancellationToken.None);
        return provider;
    }

    /// <summary>Lets every request take longer, as over a network.</summary>
    public async Task DelayAsync(TimeSpan latency)
    {
        using var content = new StringContent($$"""{"kind":"delay","seconds":{{latency.TotalSeconds}},"count":-1}""", Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri("/_sandboxd/faults", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many requests each route had so far.</summary>
    public async Task<IReadOnlyDictionary<string, int>> RequestsAsync()
    {
        using var state = JsonDocument.Parse(await _http.GetStringAsync(new Uri("/_sandboxd/state", UriKind.Relative)));
        return state.RootElement.GetProperty("requests").EnumerateObject().ToDictionary(route => route.Name, route => route.Value.GetInt32());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Signals.Send(_process.Id, Signals.Interrupt);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

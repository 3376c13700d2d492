using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandboxd.Client;

/// <summary>The requests of the client commands to a running sandboxd.</summary>
internal sealed class CloudClient : IDisposable
{
    private readonly CloudAccess _access;
    // Loopback is never behind a proxy; how long a command takes is the server's business.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    public CloudClient(CloudAccess access) => _access = access;

    public Uri Url => _access.Url;

    /// <summary>A request with a JSON body, or none, that a JSON object answers.</summary>
    public async Task<JsonObject> SendAsync(HttpMethod method, string path, JsonObject? body = null, string? token = null)
    {
        using var content = body is null ? null : new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await OpenAsync(method, path, content, token);
        try
        {
            return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new ClientException($"what answers at {Url} is no sandboxd: {method} {path} gave no JSON object");
        }
    }

    /// <summary>A request whose answer the caller reads as it comes.</summary>
    public async Task<HttpResponseMessage> OpenAsync(HttpMethod method, string path, HttpContent? content, string? token = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Url, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? _access.Key);
        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            throw new ClientException($"no sandboxd runs at {Url} ({error.Message}). {CloudAccess.Start}");
        }

        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw new ClientException(await RefusalAsync(response));
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> RefusalAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var hint = response.StatusCode == HttpStatusCode.Unauthorized ? " Its key is another one: point SANDBOXD_HOME at its home." : "";
        return $"sandboxd at {Url} refused with {(int)response.StatusCode}: {(MessageOf(text) ?? text).TrimEnd('.')}.{hint}";
    }

    private static string? MessageOf(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject answer ? (string?)(answer["detail"] ?? answer["message"]) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // It is shown as it came.
            return null;
        }
    }
}

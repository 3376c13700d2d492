using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Sandboxes.Sandboxd.Tests;

/// <summary>An answer of the server, read whole.</summary>
internal sealed record Answer(int Status, string Text, HttpResponseHeaders Headers)
{
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);

    /// <summary>The fields that a 422 complains of.</summary>
    public IDictionary<string, string> Errors =>
        Json["errors"]!.AsArray().GroupBy(error => (string)error!["param"]!).ToDictionary(group => group.Key, group => (string)group.First()!["details"]!);
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandboxes.Clouds.Http;

/// <summary>Finds the server's own words in the body of a refusal (prime-api 3: two shapes, and any text).</summary>
internal static class ErrorBody
{
    private const int MaxLength = 500;

    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    /// <summary>The words, on one line and of bounded length; null when there are none.</summary>
    public static string? Read(HttpAnswer answer)
    {
        var text = answer.Text;
        var words = TryParse(text) is JsonObject body ? FromObject(body) ?? text : text;
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length switch
        {
            0 => null,
            > MaxLength => line[..MaxLength] + "…",
            _ => line,
        };
    }

    /// <summary>A string member of the body, such as the gateway's <c>error</c>; null when it is not there.</summary>
    public static string? Member(HttpAnswer answer, string name) =>
        TryParse(answer.Text) is JsonObject body ? Text(body[name]) : null;

    private static string? FromObject(JsonObject body) => (body["detail"], body["errors"]) switch
    {
        (JsonArray details, _) => Join(details, Detail),
        (_, JsonArray errors) => Join(errors, Error),
        _ => Text(body["detail"]) ?? Text(body["message"]) ?? Text(body["error"]),
    };

    // {"loc": ["body", "timeout_minutes"], "msg": "..."}: what was sent stands under "input" there and stays out, it may be secret.
    private static string? Detail(JsonNode? item)
    {
        if (item is not JsonObject detail)
            return Text(item);
        var place = detail["loc"] is JsonArray loc ? string.Join('.', loc.Select(part => part?.ToString()).Where(part => part != "body")) : "";
        return Named(place, Text(detail["msg"]));
    }

    private static string? Error(JsonNode? item) =>
        item is JsonObject error ? Named(Text(error["param"]), Text(error["details"])) : Text(item);

    private static string? Named(string? name, string? words) => string.IsNullOrEmpty(name) ? words : $"{name}: {words}";

    private static string? Join(JsonArray items, Func<JsonNode?, string?> read)
    {
        var all = string.Join("; ", items.Select(read).Where(words => !string.IsNullOrEmpty(words)));
        return all.Length == 0 ? null : all;
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return text.AsSpan().TrimStart().StartsWith("{") ? JsonNode.Parse(text, null, NoDuplicates) : null;
        }
        catch (JsonException)
        {
            return null; // Not JSON after all; the text itself is then the words.
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandboxes.Clouds.Prime.Gateway.Connect;

/// <summary>What the end record of a stream, or the body of a refusal, says: <c>{"error": {"code", "message"}}</c> or <c>{"code", "message"}</c>.</summary>
/// <param name="Code">Connect error code; null for none.</param>
/// <param name="Message">The server's words.</param>
internal readonly record struct ConnectEnd(string? Code, string? Message)
{
    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    /// <summary>Reads an end record.</summary>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public static ConnectEnd ReadRecord(ReadOnlyMemory<byte> json) =>
        Parse(json) is { } record ? Of(record["error"] as JsonObject) : throw new FormatException("the stream's end record is not JSON");

    /// <summary>Reads the body of an answer that is not a stream; no code when it has none, or a numeric one, which is no Connect code.</summary>
    public static ConnectEnd ReadBody(ReadOnlyMemory<byte> json) => Of(Parse(json));

    private static ConnectEnd Of(JsonObject? error) => error is null ? default : new(Text(error["code"]), Text(error["message"]));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return json.IsEmpty ? null : JsonNode.Parse(json.Span, null, NoDuplicates) as JsonObject;
        }
        catch (JsonException)
        {
            return null; // Both callers have an answer to "not JSON".
        }
    }
}

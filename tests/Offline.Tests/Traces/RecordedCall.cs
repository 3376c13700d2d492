using System.Text.Json.Nodes;

namespace Sandboxes.Offline.Tests.Traces;

/// <summary>A provider call of the real engine, with what the provider answered.</summary>
internal sealed class RecordedCall(JsonNode node)
{
    public string Method { get; } = (string)node["method"]!;

    public JsonNode Request { get; } = node["request"]!;

    public JsonNode? Response { get; } = node["response"];

    public JsonNode? Error { get; } = node["error"];

    /// <summary>The call was never answered: the engine was killed while it waited.</summary>
    public bool Hangs { get; } = (bool?)node["hangs"] ?? false;
}

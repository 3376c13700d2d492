using System.Text.Json.Serialization;

namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>A page of <c>GET /sandbox</c>. Its envelope is snake_case by the specification and camelCase on some platforms (prime-api 3).</summary>
internal sealed record SandboxPageWire
{
    public required IReadOnlyList<SandboxWire?> Sandboxes { get; init; }

    [JsonPropertyName("has_next")]
    public bool? HasNextSnake { get; init; }

    [JsonPropertyName("hasNext")]
    public bool? HasNextCamel { get; init; }

    /// <summary>Whether there is a further page.</summary>
    [JsonIgnore]
    public bool HasNext => HasNextSnake ?? HasNextCamel ?? false;
}

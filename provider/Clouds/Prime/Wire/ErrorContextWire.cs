using System.Text.Json.Serialization;

namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Answer of <c>GET /sandbox/{id}/error-context</c>, in either casing (prime-api 3).</summary>
internal sealed record ErrorContextWire
{
    public string? Status { get; init; }

    public string? ErrorType { get; init; }

    public string? ErrorMessage { get; init; }

    [JsonPropertyName("error_type")]
    public string? ErrorTypeSnake { get; init; }

    [JsonPropertyName("error_message")]
    public string? ErrorMessageSnake { get; init; }
}

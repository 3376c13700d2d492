using System.Text.Json.Serialization;

namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Answer of <c>POST /sandbox/{id}/auth</c>, snake_case (prime-api 7.1). Not a record, so that nothing prints the token.</summary>
internal sealed class GatewayAuthWire
{
    [JsonPropertyName("token")]
    public required string Token { get; init; }

    [JsonPropertyName("gateway_url")]
    public required string GatewayUrl { get; init; }

    [JsonPropertyName("user_ns")]
    public required string UserNs { get; init; }

    [JsonPropertyName("job_id")]
    public required string JobId { get; init; }

    [JsonPropertyName("expires_at")]
    public required DateTimeOffset ExpiresAt { get; init; }
}

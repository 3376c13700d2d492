using System.Text.Json.Serialization;

namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Body of the gateway's <c>exec</c>, snake_case; the directory is sent as null when there is none (prime-api 7.2).</summary>
internal sealed record ExecRequestWire
{
    public required string Command { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? WorkingDir { get; init; }

    public required IReadOnlyDictionary<string, string> Env { get; init; }

    public required string SandboxId { get; init; }

    /// <summary>Seconds.</summary>
    public required int Timeout { get; init; }

    public string? User { get; init; }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>The sandbox object of create, read and list, camelCase (prime-api 4.1).</summary>
internal sealed record SandboxWire
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Null after some restores.</summary>
    public string? DockerImage { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>String, object or null.</summary>
    public JsonNode? StartCommand { get; init; }

    public double? CpuCores { get; init; }

    [JsonPropertyName("memoryGB")]
    public double? MemoryGb { get; init; }

    [JsonPropertyName("diskSizeGB")]
    public double? DiskSizeGb { get; init; }

    public int? GpuCount { get; init; }

    public string? GpuType { get; init; }

    public bool? Vm { get; init; }

    public bool? NetworkAccess { get; init; }

    public IReadOnlyList<string?>? NetworkAllowlist { get; init; }

    public IReadOnlyList<string?>? NetworkDenylist { get; init; }

    public int? TimeoutMinutes { get; init; }

    public int? IdleTimeoutMinutes { get; init; }

    public Dictionary<string, string?>? EnvironmentVars { get; init; }

    public IReadOnlyList<string?>? Labels { get; init; }

    public string? TeamId { get; init; }

    public string? UserId { get; init; }

    public string? Region { get; init; }

    public string? RegistryCredentialsId { get; init; }

    public JsonObject? AdvancedConfigs { get; init; }

    public string? DiskMountPath { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? TerminatedAt { get; init; }

    public int? ExitCode { get; init; }

    public string? ErrorType { get; init; }

    public string? ErrorMessage { get; init; }

    public string? TerminationReason { get; init; }

    public string? PendingImageBuildId { get; init; }

    /// <summary>A gateway token, on create answers of newer platforms (prime-api-newer 1.5). Read on its own, so that a bad one spoils no create.</summary>
    public JsonElement? GatewayAuth { get; init; }
}

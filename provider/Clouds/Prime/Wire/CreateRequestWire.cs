using System.Text.Json.Nodes;

namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Body of <c>POST /sandbox</c>, snake_case; null members are left out (prime-api 4).</summary>
internal sealed record CreateRequestWire
{
    public required string Name { get; init; }

    public required string DockerImage { get; init; }

    public required string IdempotencyKey { get; init; }

    /// <summary>A string for containers, <c>{executable, args}</c> for virtual machines.</summary>
    public JsonNode? StartCommand { get; init; }

    public double? CpuCores { get; init; }

    public double? MemoryGb { get; init; }

    public double? DiskSizeGb { get; init; }

    public int? GpuCount { get; init; }

    public string? GpuType { get; init; }

    public bool? Vm { get; init; }

    public bool? NetworkAccess { get; init; }

    public IReadOnlyList<string>? NetworkAllowlist { get; init; }

    public IReadOnlyList<string>? NetworkDenylist { get; init; }

    public int? TimeoutMinutes { get; init; }

    public int? IdleTimeoutMinutes { get; init; }

    public IReadOnlyDictionary<string, string>? EnvironmentVars { get; init; }

    public IReadOnlyDictionary<string, string>? Secrets { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public string? TeamId { get; init; }

    public string? Region { get; init; }

    public string? RegistryCredentialsId { get; init; }

    public bool? Guaranteed { get; init; }

    public JsonObject? AdvancedConfigs { get; init; }
}

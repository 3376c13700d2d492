using System.Text.Json.Nodes;

namespace Sandboxes.Clouds;

/// <summary>A sandbox to create. A null member is left to the cloud.</summary>
public sealed record SandboxSpec
{
    /// <summary>Name shown by the cloud, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Docker image.</summary>
    public required string Image { get; init; }

    /// <summary>Makes repeated creates one: the cloud answers a known key with the sandbox it made for it. 1 to 128 characters.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Command that replaces the image's entry point.</summary>
    public string? StartCommand { get; init; }

    /// <summary>CPU cores, 0.1 to 16.</summary>
    public double? CpuCores { get; init; }

    /// <summary>Memory in GiB, 0.1 to 64.</summary>
    public double? MemoryGb { get; init; }

    /// <summary>Disk size in GiB, 0.1 to 1000.</summary>
    public double? DiskSizeGb { get; init; }

    /// <summary>Number of GPUs, 0 to 8.</summary>
    public int? GpuCount { get; init; }

    /// <summary>GPU model.</summary>
    public string? GpuType { get; init; }

    /// <summary>Virtual machine (true) or container (false).</summary>
    public bool? Vm { get; init; }

    /// <summary>Whether connections to the internet are allowed (containers).</summary>
    public bool? NetworkAccess { get; init; }

    /// <summary>Network rules (virtual machines); at most one of the two lists.</summary>
    public EgressRules? Egress { get; init; }

    /// <summary>Lifetime in minutes; negative is unlimited.</summary>
    public int? TimeoutMinutes { get; init; }

    /// <summary>Idle time in minutes after which the cloud ends it.</summary>
    public int? IdleTimeoutMinutes { get; init; }

    /// <summary>Environment variables, plain text at the cloud.</summary>
    public IReadOnlyDictionary<string, string>? EnvironmentVars { get; init; }

    /// <summary>Secret environment variables; never returned, never logged.</summary>
    public IReadOnlyDictionary<string, string>? Secrets { get; init; }

    /// <summary>Labels.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>Owning team; null takes the cloud's configured one.</summary>
    public string? TeamId { get; init; }

    /// <summary>Region.</summary>
    public string? Region { get; init; }

    /// <summary>Registry credentials (containers).</summary>
    public string? RegistryCredentialsId { get; init; }

    /// <summary>Reserved resources (containers of privileged accounts).</summary>
    public bool? Guaranteed { get; init; }

    /// <summary>Further settings, passed on as they are.</summary>
    public JsonObject? AdvancedConfigs { get; init; }
}

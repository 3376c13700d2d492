using System.Text.Json.Nodes;

namespace Sandboxes.Clouds;

/// <summary>A sandbox as the cloud describes it. What the cloud does not say is null.</summary>
public sealed record SandboxInfo
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown by the cloud; not unique.</summary>
    public required string Name { get; init; }

    /// <summary>Docker image.</summary>
    public required string Image { get; init; }

    /// <summary>Status, the cloud's own word; see <see cref="SandboxStates"/>.</summary>
    public required string Status { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Start command, when it is a plain string.</summary>
    public string? StartCommand { get; init; }

    /// <summary>CPU cores.</summary>
    public double? CpuCores { get; init; }

    /// <summary>Memory in GiB.</summary>
    public double? MemoryGb { get; init; }

    /// <summary>Disk size in GiB.</summary>
    public double? DiskSizeGb { get; init; }

    /// <summary>Number of GPUs.</summary>
    public int? GpuCount { get; init; }

    /// <summary>GPU model.</summary>
    public string? GpuType { get; init; }

    /// <summary>Virtual machine or container. Absent on the wire means container.</summary>
    public bool Vm { get; init; }

    /// <summary>Whether connections to the internet are allowed (containers).</summary>
    public bool? NetworkAccess { get; init; }

    /// <summary>Network rules (virtual machines); null where none are known.</summary>
    public EgressRules? Egress { get; init; }

    /// <summary>Lifetime in minutes; negative is unlimited.</summary>
    public int? TimeoutMinutes { get; init; }

    /// <summary>Idle time in minutes.</summary>
    public int? IdleTimeoutMinutes { get; init; }

    /// <summary>Environment variables.</summary>
    public IReadOnlyDictionary<string, string>? EnvironmentVars { get; init; }

    /// <summary>Labels.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Owning team.</summary>
    public string? TeamId { get; init; }

    /// <summary>Owning user.</summary>
    public string? UserId { get; init; }

    /// <summary>Region as placed.</summary>
    public string? Region { get; init; }

    /// <summary>Registry credentials.</summary>
    public string? RegistryCredentialsId { get; init; }

    /// <summary>Further settings, with keys that the cloud added.</summary>
    public JsonObject? AdvancedConfigs { get; init; }

    /// <summary>Where its disk is mounted.</summary>
    public string? DiskMountPath { get; init; }

    /// <summary>When it started running; the lifetime counts from here.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? TerminatedAt { get; init; }

    /// <summary>Exit code of its main process, once ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Why it failed, the cloud's type.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Why it failed, the cloud's words.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Why it ended, the cloud's words.</summary>
    public string? TerminationReason { get; init; }

    /// <summary>Set while the cloud builds a machine image before the start.</summary>
    public string? PendingImageBuildId { get; init; }
}

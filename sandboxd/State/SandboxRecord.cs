using System.Text.Json.Nodes;

namespace Sandboxd.State;

/// <summary>All that is kept of a sandbox, in memory and in its state file. Immutable: a change is a new record.</summary>
internal sealed record SandboxRecord
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string DockerImage { get; init; }
    public StartCommand? StartCommand { get; init; }
    public double CpuCores { get; init; }
    public double MemoryGb { get; init; }
    public double DiskSizeGb { get; init; }
    public int GpuCount { get; init; }
    public string? GpuType { get; init; }
    public bool Vm { get; init; }
    public bool NetworkAccess { get; init; } = true;
    public EgressState Egress { get; init; } = EgressState.Unset;
    public int TimeoutMinutes { get; init; }
    public int? IdleTimeoutMinutes { get; init; }
    public IReadOnlyDictionary<string, string>? EnvironmentVars { get; init; }

    /// <summary>Secret values, each sealed by <see cref="SecretBox"/>.</summary>
    public IReadOnlyDictionary<string, string>? SealedSecrets { get; init; }

    public JsonObject? AdvancedConfigs { get; init; }
    public IReadOnlyList<string> Labels { get; init; } = [];
    public string? TeamId { get; init; }
    public string UserId { get; init; } = LocalUser;
    public string Region { get; init; } = "local";
    public string? RegistryCredentialsId { get; init; }
    public string? IdempotencyKey { get; init; }

    /// <summary>A keyed hash of the create request, to tell a retried create from another one under the same key.</summary>
    public string? RequestHash { get; init; }

    public SandboxStatus Status { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset UpdatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? TerminatedAt { get; init; }
    public int? ExitCode { get; init; }
    public string? ErrorType { get; init; }
    public string? ErrorMessage { get; init; }
    public string? TerminationReason { get; init; }
    public string? PendingImageBuildId { get; init; }

    /// <summary>Its exposed ports, which end with it.</summary>
    public IReadOnlyList<Exposure> Exposures { get; init => field = value ?? []; } = [];

    /// <summary>Whether its user deleted it: it is still listed as ended, and a second delete does not find it.</summary>
    public bool Deleted { get; init; }

    /// <summary>The one user this cloud has.</summary>
    public const string LocalUser = "user-local";

    /// <summary>Where a sandbox finds its disk.</summary>
    public const string DiskMountPath = "/sandbox-workspace";
}

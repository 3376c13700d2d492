using Sandboxes.Clouds;

namespace Sandboxes.Resources.Tests.Fakes;

/// <summary>Sandboxes as the cloud describes them.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Created = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly SandboxInfo Running = new()
    {
        Id = "box1",
        Name = "web",
        Image = "python:3.11-slim",
        Status = SandboxStates.Running,
        CreatedAt = Created,
        StartedAt = Created.AddSeconds(20),
        CpuCores = 1,
        MemoryGb = 2,
        DiskSizeGb = 5,
        GpuCount = 0,
        NetworkAccess = true,
        TimeoutMinutes = 60,
        DiskMountPath = "/sandbox-workspace",
        UserId = "user1",
        Region = "us-central",
    };

    public static readonly SandboxInfo RunningVm = Running with { Vm = true, Egress = new EgressRules(null, []) };

    /// <summary>The sandbox a faithful cloud makes, not yet running.</summary>
    public static SandboxInfo From(SandboxSpec spec, string id) => Running with
    {
        Id = id,
        Name = spec.Name,
        Image = spec.Image,
        Status = SandboxStates.Pending,
        StartedAt = null,
        StartCommand = spec.StartCommand ?? "tail -f /dev/null",
        CpuCores = spec.CpuCores ?? 1,
        MemoryGb = spec.MemoryGb ?? 2,
        DiskSizeGb = spec.DiskSizeGb ?? 5,
        GpuCount = spec.GpuCount ?? 0,
        GpuType = spec.GpuType,
        Vm = spec.Vm ?? false,
        NetworkAccess = spec.NetworkAccess ?? true,
        Egress = spec.Vm == true ? spec.Egress ?? new EgressRules(null, []) : null,
        TimeoutMinutes = spec.TimeoutMinutes ?? 60,
        IdleTimeoutMinutes = spec.IdleTimeoutMinutes,
        EnvironmentVars = spec.EnvironmentVars,
        Labels = spec.Labels ?? [],
        TeamId = spec.TeamId,
        AdvancedConfigs = spec.AdvancedConfigs,
    };

    public static SandboxStatus Status(SandboxInfo info) =>
        new(info.Id, info.Status, new SandboxError(info.Status, info.ErrorType, info.ErrorMessage), info.PendingImageBuildId);

    public static SandboxInfo At(SandboxInfo info, SandboxStatus status) => info with
    {
        Status = status.Status,
        PendingImageBuildId = status.PendingImageBuildId,
        ErrorType = status.Error.Type,
        ErrorMessage = status.Error.Message,
        StartedAt = status.Status == SandboxStates.Running ? info.StartedAt ?? Created.AddSeconds(20) : info.StartedAt,
    };

    public static CloudException Failure(CloudErrorKind kind, string message = "the cloud said no", bool outcomeUnknown = false) =>
        new(kind, message) { OutcomeUnknown = outcomeUnknown };
}

using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime;

/// <summary>Turns the wire's sandbox object into ours.</summary>
internal static class SandboxReading
{
    /// <summary>The sandbox.</summary>
    public static SandboxInfo ToInfo(SandboxWire wire) => new()
    {
        Id = wire.Id,
        Name = wire.Name,
        Image = wire.DockerImage ?? "",
        Status = wire.Status,
        CreatedAt = wire.CreatedAt,
        StartCommand = PrimeStartCommand.Read(wire.StartCommand),
        CpuCores = wire.CpuCores,
        MemoryGb = wire.MemoryGb,
        DiskSizeGb = wire.DiskSizeGb,
        GpuCount = wire.GpuCount,
        GpuType = wire.GpuType,
        Vm = wire.Vm ?? false,
        NetworkAccess = wire.NetworkAccess,
        Egress = Rules(wire),
        TimeoutMinutes = wire.TimeoutMinutes,
        IdleTimeoutMinutes = wire.IdleTimeoutMinutes,
        EnvironmentVars = wire.EnvironmentVars?.ToDictionary(pair => pair.Key, pair => pair.Value ?? "", StringComparer.Ordinal),
        Labels = Texts(wire.Labels) ?? [],
        TeamId = NonEmpty(wire.TeamId),
        UserId = NonEmpty(wire.UserId),
        Region = NonEmpty(wire.Region),
        RegistryCredentialsId = NonEmpty(wire.RegistryCredentialsId),
        AdvancedConfigs = wire.AdvancedConfigs,
        DiskMountPath = wire.DiskMountPath,
        StartedAt = wire.StartedAt,
        TerminatedAt = wire.TerminatedAt,
        ExitCode = wire.ExitCode,
        ErrorType = wire.ErrorType,
        ErrorMessage = wire.ErrorMessage,
        TerminationReason = wire.TerminationReason,
        PendingImageBuildId = NonEmpty(wire.PendingImageBuildId),
    };

    /// <summary>What a wait needs of it.</summary>
    public static SandboxStatus ToStatus(SandboxWire wire) =>
        new(wire.Id, wire.Status, new(wire.Status, wire.ErrorType, wire.ErrorMessage), NonEmpty(wire.PendingImageBuildId));

    private static EgressRules? Rules(SandboxWire wire) =>
        wire.NetworkAllowlist is null && wire.NetworkDenylist is null ? null : new(Texts(wire.NetworkAllowlist), Texts(wire.NetworkDenylist));

    private static List<string>? Texts(IEnumerable<string?>? texts) => texts?.OfType<string>().ToList();

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

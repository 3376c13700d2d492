using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox;

/// <summary>What the cloud says of a sandbox, under the schema's names. What it does not say is absent.</summary>
internal static class SandboxFacts
{
    public static PropertyMap Of(SandboxInfo info)
    {
        var facts = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        Machine(facts, info);
        Network(facts, info);
        Settings(facts, info);
        Life(facts, info);
        return PropertyMap.Adopt(facts);
    }

    /// <summary>When its lifetime is over; null without a limit, and before it started.</summary>
    public static DateTimeOffset? ExpiresAt(SandboxInfo info) =>
        info is { StartedAt: { } started, TimeoutMinutes: > 0 and var minutes } ? started.AddMinutes(minutes) : null;

    private static void Machine(Dictionary<string, PropertyValue> facts, SandboxInfo info)
    {
        Add(facts, Name, info.Name);
        Add(facts, Image, info.Image);
        Add(facts, StartCommand, info.StartCommand);
        Add(facts, CpuCores, info.CpuCores);
        Add(facts, MemoryGb, info.MemoryGb);
        Add(facts, DiskSizeGb, info.DiskSizeGb);
        Add(facts, GpuCount, info.GpuCount);
        Add(facts, GpuType, info.GpuType);
        facts[Vm] = PropertyValue.Of(info.Vm);
        Add(facts, TimeoutMinutes, info.TimeoutMinutes);
        Add(facts, IdleTimeoutMinutes, info.IdleTimeoutMinutes);
    }

    private static void Network(Dictionary<string, PropertyValue> facts, SandboxInfo info)
    {
        var access = info.Vm ? info.Egress is { } rules ? rules.Allowlist is not { Count: 0 } : null : info.NetworkAccess;
        if (access is { } allowed)
            facts[NetworkAccess] = PropertyValue.Of(allowed);
        if (info.Egress?.Allowlist is { Count: > 0 } allow)
            facts[NetworkAllowlist] = PropertyValue.Of(allow);
        if (info.Egress?.Denylist is { Count: > 0 } deny)
            facts[NetworkDenylist] = PropertyValue.Of(deny);
    }

    private static void Settings(Dictionary<string, PropertyValue> facts, SandboxInfo info)
    {
        if (info.EnvironmentVars is { Count: > 0 } environment)
            facts[EnvironmentVars] = PropertyValue.Of(environment);
        if (info.Labels.Count > 0)
            facts[Labels] = PropertyValue.Of(info.Labels);
        Add(facts, TeamId, info.TeamId);
        Add(facts, Region, info.Region);
        Add(facts, RegistryCredentialsId, info.RegistryCredentialsId);
        if (info.AdvancedConfigs is { Count: > 0 } settings)
            facts[AdvancedConfigs] = JsonValues.FromJson(settings);
    }

    private static void Life(Dictionary<string, PropertyValue> facts, SandboxInfo info)
    {
        Add(facts, Status, info.Status);
        Add(facts, CreatedAt, info.CreatedAt);
        Add(facts, StartedAt, info.StartedAt);
        Add(facts, SandboxProperties.ExpiresAt, ExpiresAt(info));
        Add(facts, TerminatedAt, info.TerminatedAt);
        Add(facts, DiskMountPath, info.DiskMountPath);
        Add(facts, UserId, info.UserId);
        Add(facts, ExitCode, info.ExitCode);
        Add(facts, ErrorType, info.ErrorType);
        Add(facts, ErrorMessage, info.ErrorMessage);
        Add(facts, TerminationReason, info.TerminationReason);
        Add(facts, PendingImageBuildId, info.PendingImageBuildId);
    }

    private static void Add(Dictionary<string, PropertyValue> facts, string name, string? value)
    {
        if (value is not null)
            facts[name] = PropertyValue.Of(value);
    }

    private static void Add(Dictionary<string, PropertyValue> facts, string name, double? value)
    {
        if (value is { } number)
            facts[name] = PropertyValue.Of(number);
    }

    private static void Add(Dictionary<string, PropertyValue> facts, string name, DateTimeOffset? value)
    {
        if (value is { } time)
            facts[name] = PropertyValue.Of(Words.Of(time));
    }
}

using System.Text.Json.Nodes;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox;

/// <summary>The checked inputs of a sandbox, all known. A null member was not given.</summary>
internal sealed record SandboxInputs
{
    public required string Name { get; init; }

    public required string Image { get; init; }

    public string? StartCommand { get; init; }

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

    public IReadOnlyList<string>? Labels { get; init; }

    public string? TeamId { get; init; }

    public string? Region { get; init; }

    public string? RegistryCredentialsId { get; init; }

    public bool? Guaranteed { get; init; }

    public JsonObject? AdvancedConfigs { get; init; }

    public bool WaitUntilReady { get; init; } = SandboxDefaults.WaitUntilReady;

    public bool KeepWhenEnded { get; init; }

    public static SandboxInputs From(PropertyMap map) => new()
    {
        Name = map.Text(SandboxProperties.Name) ?? "",
        Image = map.Text(SandboxProperties.Image) ?? "",
        StartCommand = map.Text(SandboxProperties.StartCommand),
        CpuCores = map.Number(SandboxProperties.CpuCores),
        MemoryGb = map.Number(SandboxProperties.MemoryGb),
        DiskSizeGb = map.Number(SandboxProperties.DiskSizeGb),
        GpuCount = map.Integer(SandboxProperties.GpuCount),
        GpuType = map.Text(SandboxProperties.GpuType),
        Vm = map.Flag(SandboxProperties.Vm),
        NetworkAccess = map.Flag(SandboxProperties.NetworkAccess),
        NetworkAllowlist = map.Texts(SandboxProperties.NetworkAllowlist),
        NetworkDenylist = map.Texts(SandboxProperties.NetworkDenylist),
        TimeoutMinutes = map.Integer(SandboxProperties.TimeoutMinutes),
        IdleTimeoutMinutes = map.Integer(SandboxProperties.IdleTimeoutMinutes),
        EnvironmentVars = map.TextMap(SandboxProperties.EnvironmentVars),
        Secrets = map.TextMap(SandboxProperties.Secrets),
        Labels = map.Texts(SandboxProperties.Labels),
        TeamId = map.Text(SandboxProperties.TeamId),
        Region = map.Text(SandboxProperties.Region),
        RegistryCredentialsId = map.Text(SandboxProperties.RegistryCredentialsId),
        Guaranteed = map.Flag(SandboxProperties.Guaranteed),
        AdvancedConfigs = map.Known(SandboxProperties.AdvancedConfigs) is PropertyValue.Map settings
            ? JsonValues.ToJson(settings.Entries)
            : null,
        WaitUntilReady = map.Flag(SandboxProperties.WaitUntilReady) ?? SandboxDefaults.WaitUntilReady,
        KeepWhenEnded = map.Text(WhenEnded) == SandboxDefaults.Keep,
    };
}

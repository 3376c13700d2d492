using Sandboxes.Clouds;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox;

/// <summary>What the schema cannot say of a sandbox's differences.</summary>
internal static class SandboxDiffRules
{
    /// <summary>Fixed once created, and told by the cloud: asking for what is so already replaces nothing.</summary>
    private static readonly IReadOnlyList<string> _told =
    [
        Name, Image, StartCommand, CpuCores, MemoryGb, DiskSizeGb, GpuCount, GpuType, Vm, TimeoutMinutes, IdleTimeoutMinutes,
        EnvironmentVars, Labels, TeamId, Region, RegistryCredentialsId, AdvancedConfigs,
    ];

    public static readonly DiffRules All = new()
    {
        Same = _told.Concat(SandboxProperties.Network).Concat([Secrets, Guaranteed, WaitUntilReady, WhenEnded]).ToDictionary(
            name => name,
            name => new Func<PropertyValue, PropertyValue, bool>((old, now) => Same(name, old, now)),
            StringComparer.Ordinal),
        Replaces = _told.Concat(SandboxProperties.Network).ToDictionary(
            name => name,
            name => SandboxProperties.Network.Contains(name) ? NotInPlace : Otherwise(name),
            StringComparer.Ordinal),
        Useless = Useless,
        Stables = [Name, Image, StartCommand, CpuCores, MemoryGb, DiskSizeGb, GpuCount, GpuType, Vm, CreatedAt, DiskMountPath, UserId, TeamId],
    };

    private static Func<PropertyMap, PropertyMap, PropertyMap, bool> NotInPlace => static (state, _, _) =>
        state.Flag(Vm) != true || SandboxStates.IsTerminal(state.Text(Status) ?? "");

    private static bool Same(string property, PropertyValue old, PropertyValue now) => (old, now) switch
    {
        (PropertyValue.Null, _) => AbsentInput.Means(property, now),
        (_, PropertyValue.Null) => AbsentInput.MayMean(property, old),
        _ => SameMeaning.Of(property, old, now) && SameMeaning.Of(property, now, old),
    };

    private static Func<PropertyMap, PropertyMap, PropertyMap, bool> Otherwise(string property) => (state, _, news) =>
        news.Find(property) is not { } wanted || state.Find(property) is not { } fact || !SameMeaning.Of(property, wanted, fact);

    /// <summary>
    /// A sandbox that ended is replaced, unless the program keeps ended ones; one that never came up is no ended one but a failed
    /// create, and is replaced in any case.
    /// </summary>
    private static string? Useless(PropertyMap state, PropertyMap news)
    {
        if (!SandboxStates.IsTerminal(state.Text(Status) ?? ""))
            return null;
        return news.Text(WhenEnded) == SandboxDefaults.Keep && state.Find(StartedAt) is not null ? null : Status;
    }
}

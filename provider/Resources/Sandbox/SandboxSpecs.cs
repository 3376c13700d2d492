using Sandboxes.Clouds;
using Sandboxes.Resources.Sandbox.Network;

namespace Sandboxes.Resources.Sandbox;

/// <summary>What to ask the cloud for.</summary>
internal static class SandboxSpecs
{
    public static SandboxSpec Of(SandboxInputs inputs, string idempotencyKey, IReadOnlyList<string> ownershipLabels) => new()
    {
        Name = inputs.Name,
        Image = inputs.Image,
        IdempotencyKey = idempotencyKey,
        StartCommand = inputs.StartCommand,
        CpuCores = inputs.CpuCores,
        MemoryGb = inputs.MemoryGb,
        DiskSizeGb = inputs.DiskSizeGb,
        GpuCount = inputs.GpuCount,
        GpuType = inputs.GpuType,
        Vm = inputs.Vm,
        NetworkAccess = inputs.Vm == true ? null : inputs.NetworkAccess,
        Egress = Egress(inputs),
        TimeoutMinutes = inputs.TimeoutMinutes,
        IdleTimeoutMinutes = inputs.IdleTimeoutMinutes,
        EnvironmentVars = inputs.EnvironmentVars,
        Secrets = inputs.Secrets,
        Labels = Labels(inputs.Labels ?? [], ownershipLabels),
        TeamId = inputs.TeamId,
        Region = inputs.Region,
        RegistryCredentialsId = inputs.RegistryCredentialsId,
        Guaranteed = inputs.Guaranteed,
        AdvancedConfigs = inputs.AdvancedConfigs,
    };

    /// <summary>
    /// Without <c>vm</c> the cloud chooses the kind. No access is then asked for in both ways, because a virtual machine ignores
    /// <c>network_access</c> without a word (prime-api 1) and would be open.
    /// </summary>
    private static EgressRules? Egress(SandboxInputs inputs)
    {
        if (inputs.NetworkAllowlist is { } allow)
            return new EgressRules(allow, null);
        if (inputs.NetworkDenylist is { } deny)
            return new EgressRules(null, deny);
        return inputs is { NetworkAccess: false, Vm: not false } ? NetworkInputs.DenyAll : null;
    }

    private static IReadOnlyList<string>? Labels(IReadOnlyList<string> labels, IReadOnlyList<string> ownership) =>
        labels.Count + ownership.Count == 0 ? null : [.. labels.Concat(ownership).Distinct(StringComparer.Ordinal)];
}

using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox.Network;
using Sandboxes.Resources.Sandbox.Ownership;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox;

/// <summary>
/// The inputs of a sandbox that no program wrote yet, as one would write them: what differs from a default that is certain, and the
/// schema's own defaults, which Check adds to every program.
/// </summary>
/// <remarks>
/// Left out are <c>secrets</c> and <c>guaranteed</c> (never returned), <c>vm</c> and <c>region</c> (the cloud's choice unless a
/// program cares), <c>advancedConfigs</c> (the cloud's keys cannot be told from the user's) and ownership labels. A program that does
/// name one of them with the value that is so already gets an update that changes nothing, not a replacement.
/// </remarks>
internal static class ImportedInputs
{
    private static readonly IReadOnlyList<string> _always = [Name, Image, MemoryGb, DiskSizeGb, IdleTimeoutMinutes, TeamId, RegistryCredentialsId];

    private static readonly IReadOnlyList<string> _unlessDefault = [StartCommand, CpuCores, GpuCount, TimeoutMinutes];

    public static PropertyMap Of(SandboxInfo info)
    {
        var facts = SandboxFacts.Of(info);
        var inputs = PropertyMap.Empty
            .With(WaitUntilReady, PropertyValue.Of(SandboxDefaults.WaitUntilReady))
            .With(WhenEnded, PropertyValue.Of(SandboxDefaults.WhenEnded));
        foreach (var name in _always.Concat(_unlessDefault.Where(name => !AbsentInput.Means(name, facts.Find(name)))))
            inputs = inputs.With(name, facts.Find(name));
        if (info.TimeoutMinutes < 0)
            inputs = inputs.With(TimeoutMinutes, PropertyValue.Of(-1));
        if (info.GpuCount > 0)
            inputs = inputs.With(GpuType, facts.Find(GpuType));
        if (info.EnvironmentVars is { Count: > 0 } environment)
            inputs = inputs.With(EnvironmentVars, PropertyValue.Of(environment));
        if (OwnershipLabels.Hide(info.Labels, []) is { Count: > 0 } labels)
            inputs = inputs.With(Labels, PropertyValue.Of(labels));
        return Network(inputs, info);
    }

    private static PropertyMap Network(PropertyMap inputs, SandboxInfo info)
    {
        if (info is { Vm: true, Egress: { } rules })
            return NetworkInputs.Write(inputs, rules);
        return info is { Vm: false, NetworkAccess: false } ? inputs.With(NetworkAccess, PropertyValue.Of(false)) : inputs;
    }
}

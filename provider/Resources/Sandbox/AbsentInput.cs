using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox;

/// <summary>What it means when a program leaves an input out.</summary>
internal static class AbsentInput
{
    /// <summary>True when leaving <paramref name="property"/> out gives <paramref name="value"/> for certain.</summary>
    public static bool Means(string property, PropertyValue? value) => (property, value is null ? null : Plain.Of(value)) switch
    {
        (_, null or PropertyValue.Null) => true,
        (CpuCores, PropertyValue.Number number) => number.Value.Equals(SandboxDefaults.CpuCores),
        (GpuCount, PropertyValue.Number number) => number.Value.Equals(SandboxDefaults.GpuCount),
        (TimeoutMinutes, PropertyValue.Number number) => number.Value.Equals(SandboxDefaults.TimeoutMinutes),
        (NetworkAccess, PropertyValue.Bool flag) => flag.Value == SandboxDefaults.NetworkAccess,
        (NetworkDenylist, PropertyValue.List list) => list.Items.Count == 0,
        (Labels, PropertyValue.List list) => list.Items.Count == 0,
        (EnvironmentVars or Secrets or AdvancedConfigs, PropertyValue.Map map) => map.Entries.Count == 0,
        (StartCommand, PropertyValue.Text text) => text.Value == SandboxDefaults.StartCommand,
        (Guaranteed, PropertyValue.Bool flag) => !flag.Value,
        (WaitUntilReady, PropertyValue.Bool flag) => flag.Value == SandboxDefaults.WaitUntilReady,
        (WhenEnded, PropertyValue.Text text) => text.Value == SandboxDefaults.WhenEnded,
        _ => false,
    };

    /// <summary>True when leaving <paramref name="property"/> out may well give <paramref name="value"/>: its default depends on the cloud's version.</summary>
    public static bool MayMean(string property, PropertyValue value) => (property, Plain.Of(value)) switch
    {
        (MemoryGb, PropertyValue.Number number) => SandboxDefaults.MemoryGb.Contains(number.Value),
        (DiskSizeGb, PropertyValue.Number number) => SandboxDefaults.DiskSizeGb.Contains(number.Value),
        _ => Means(property, value),
    };
}

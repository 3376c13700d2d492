using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox.Network;
using Sandboxes.Resources.Sandbox.Ownership;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox;

/// <summary>
/// The inputs of a sandbox after a look at the cloud: what the program manages, and nothing else. An input stays as it was written
/// while it means what the cloud says; where the cloud says otherwise it becomes that fact, which is drift.
/// </summary>
internal static class ManagedInputs
{
    /// <summary>Never compared: the cloud does not tell them, or (vm) nothing can change them.</summary>
    private static readonly HashSet<string> _kept = new(StringComparer.Ordinal)
    {
        Secrets, Guaranteed, Vm, WaitUntilReady, WhenEnded,
    };

    public static PropertyMap After(PropertyMap inputs, SandboxInfo info)
    {
        var facts = SandboxFacts.Of(info);
        var after = Network(inputs, info);
        foreach (var (name, written) in inputs)
        {
            if (_kept.Contains(name) || SandboxProperties.Network.Contains(name) || written.Unwrapped is PropertyValue.Null)
                continue;
            after = after.With(name, name switch
            {
                Labels => UserLabels(written, info),
                EnvironmentVars => Variables(written, info.EnvironmentVars),
                AdvancedConfigs => Settings(written, facts),
                _ => Kept(name, written, facts.Find(name)),
            });
        }

        return after;
    }

    private static PropertyMap Network(PropertyMap inputs, SandboxInfo info)
    {
        if (!NetworkInputs.Managed(inputs) || Actual(info) is not { } actual || NetworkInputs.Same(NetworkInputs.Rules(inputs), actual))
            return inputs;
        return NetworkInputs.Write(inputs, actual);
    }

    private static EgressRules? Actual(SandboxInfo info) => info.Vm
        ? info.Egress
        : info.NetworkAccess is { } access ? access ? NetworkInputs.AllowAll : NetworkInputs.DenyAll : null;

    private static PropertyValue UserLabels(PropertyValue written, SandboxInfo info)
    {
        var own = new PropertyMap([KeyValuePair.Create(Labels, written)]).Texts(Labels) ?? [];
        return Kept(Labels, written, PropertyValue.Of(OwnershipLabels.Hide(info.Labels, own)));
    }

    /// <summary>Entry by entry: one that the program has not is the cloud's own, one that the cloud has not is gone.</summary>
    private static PropertyValue Variables(PropertyValue written, IReadOnlyDictionary<string, string>? actual)
    {
        if (actual is null || written.Unwrapped is not PropertyValue.Map map)
            return written;
        var entries = map.Entries.Where(entry => actual.ContainsKey(entry.Key)).Select(entry =>
            KeyValuePair.Create(entry.Key, Kept(EnvironmentVars, entry.Value, PropertyValue.Of(actual[entry.Key]))));
        return As(written, new PropertyValue.Map(new PropertyMap(entries)));
    }

    private static PropertyValue Settings(PropertyValue written, PropertyMap facts)
    {
        if (written.Unwrapped is not PropertyValue.Map map || facts.Find(AdvancedConfigs) is not PropertyValue.Map actual)
            return written;
        var entries = map.Entries.Where(entry => actual.Entries.Find(entry.Key) is not null).Select(entry =>
            KeyValuePair.Create(entry.Key, Kept(AdvancedConfigs, entry.Value, actual.Entries[entry.Key])));
        return As(written, new PropertyValue.Map(new PropertyMap(entries)));
    }

    private static PropertyValue Kept(string name, PropertyValue written, PropertyValue? fact) =>
        fact is null || SameMeaning.Of(name, written, fact) ? written : As(written, fact);

    private static PropertyValue As(PropertyValue written, PropertyValue value) => written.IsSecret ? value.AsSecret() : value;
}

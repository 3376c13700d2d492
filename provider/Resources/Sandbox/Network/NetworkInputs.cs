using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox.Network;

/// <summary>The three network inputs together, as the rules they ask for.</summary>
internal static class NetworkInputs
{
    public static readonly EgressRules AllowAll = new(null, []);

    public static readonly EgressRules DenyAll = new([], null);

    /// <summary>True when the program says anything about the network.</summary>
    public static bool Managed(PropertyMap inputs) => SandboxProperties.Network.Any(name => inputs.Find(name) is not null);

    /// <summary>The rules that the inputs ask for, allow-all when they say nothing.</summary>
    public static EgressRules Rules(PropertyMap inputs)
    {
        if (inputs.Texts(NetworkAllowlist) is { } allow)
            return new EgressRules(allow, null);
        if (inputs.Flag(NetworkAccess) == false)
            return DenyAll;
        return inputs.Texts(NetworkDenylist) is { } deny ? new EgressRules(null, deny) : AllowAll;
    }

    /// <summary>What a program would write to get <paramref name="rules"/>.</summary>
    public static PropertyMap Write(PropertyMap inputs, EgressRules rules)
    {
        var cleared = SandboxProperties.Network.Aggregate(inputs, (map, name) => map.With(name, null));
        return rules switch
        {
            { Allowlist: { Count: 0 } } => cleared.With(NetworkAccess, PropertyValue.Of(false)),
            { Allowlist: { } allow } => cleared.With(NetworkAllowlist, PropertyValue.Of(allow)),
            { Denylist: { Count: > 0 } deny } => cleared.With(NetworkDenylist, PropertyValue.Of(deny)),
            _ => cleared,
        };
    }

    public static bool Same(EgressRules left, EgressRules right) =>
        Same(left.Allowlist, right.Allowlist) && Same(left.Denylist ?? [], right.Denylist ?? []);

    public static bool Same(IEnumerable<string>? left, IEnumerable<string>? right) =>
        left is null || right is null ? left is null && right is null : Set(left).SetEquals(Set(right));

    private static HashSet<string> Set(IEnumerable<string> entries) =>
        entries.Select(EgressEntry.Canonical).ToHashSet(StringComparer.Ordinal);
}

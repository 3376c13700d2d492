using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox.Rules;

/// <summary>Which of the three network inputs go together, and with what kind of sandbox.</summary>
internal static class NetworkRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        var (allow, deny) = (inputs.Find(NetworkAllowlist) is not null, inputs.Find(NetworkDenylist) is not null);
        if (allow && deny)
            yield return new CheckFailure(NetworkDenylist, "is set together with networkAllowlist; keep one: networkAllowlist to reach only its entries, networkDenylist to reach all but its entries");
        foreach (var property in new[] { NetworkAllowlist, NetworkDenylist }.Where(name => inputs.Find(name) is not null))
        {
            if (inputs.Flag(Vm) == false)
                yield return new CheckFailure(property, $"is set, and vm is false: a container has no network lists; leave vm out, or use networkAccess: false in the place of {property}");
            if (inputs.Flag(NetworkAccess) == false)
                yield return new CheckFailure(property, $"is set, and networkAccess is false, which denies every destination; leave networkAccess out, or {property}");
        }
    }
}

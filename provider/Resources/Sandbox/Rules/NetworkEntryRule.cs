using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Sandbox.Network;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox.Rules;

/// <summary>How each entry of a network list is written.</summary>
internal static class NetworkEntryRule
{
    private const string Unshown =
        "is not accepted, and not shown as it is secret; write a host name, a wildcard such as \"*.example.com\", an IPv4 address or an IPv4 block, with no scheme, port or path";

    public static IEnumerable<CheckFailure> Check(PropertyMap inputs) =>
        Check(inputs, NetworkAllowlist).Concat(Check(inputs, NetworkDenylist));

    private static IEnumerable<CheckFailure> Check(PropertyMap inputs, string property)
    {
        var secret = inputs.HasSecret(property);
        foreach (var (index, text) in inputs.Entries(property) ?? [])
        {
            if (EgressEntryFault.Of(text) is { } fault)
                yield return new CheckFailure($"{property}[{index}]", secret ? Unshown : $"\"{text}\" {fault}");
        }
    }
}

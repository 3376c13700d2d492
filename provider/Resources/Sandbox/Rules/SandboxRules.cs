using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Sandbox.Rules;

/// <summary>Every rule of a sandbox that the schema cannot say, from prime-api 13 and newer 4: the cloud would refuse it after minutes, a preview refuses it at once.</summary>
internal static class SandboxRules
{
    private static readonly IReadOnlyList<SandboxRule> _all =
    [
        ImageRule.Check,
        GpuRule.Check,
        ContainerOnlyRule.Check,
        NetworkRule.Check,
        NetworkEntryRule.Check,
        LifetimeRule.Check,
        IdleTimeoutRule.Check,
        EnvironmentRule.Check,
    ];

    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        var secrets = new SecretTexts(inputs, SandboxProperties.Secrets);
        return _all.SelectMany(rule => rule(inputs)).Select(failure => failure with { Reason = secrets.Hide(failure.Reason) });
    }
}

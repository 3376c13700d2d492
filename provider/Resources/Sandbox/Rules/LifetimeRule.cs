using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox.Rules;

/// <summary>A lifetime without a limit, which containers do not have (prime-api 4). The range itself is the schema's.</summary>
internal static class LifetimeRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        var minutes = inputs.Number(TimeoutMinutes);
        if (minutes < 0 && inputs.Flag(Vm) == false)
            yield return new CheckFailure(TimeoutMinutes, $"is {minutes}, which is no limit, and vm is false: only virtual machines live without a limit; write 1 to 1440 minutes, or leave vm out");
    }
}

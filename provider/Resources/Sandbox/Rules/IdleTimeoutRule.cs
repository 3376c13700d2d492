using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Sandbox.SandboxProperties;

namespace Sandboxes.Resources.Sandbox.Rules;

/// <summary>The idle time is not longer than the lifetime, where that has a limit.</summary>
internal static class IdleTimeoutRule
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs)
    {
        if (inputs.Number(IdleTimeoutMinutes) is not { } idle || inputs.IsUnknown(TimeoutMinutes))
            yield break;
        var lifetime = inputs.Number(TimeoutMinutes) ?? SandboxDefaults.TimeoutMinutes;
        if (lifetime > 0 && idle > lifetime)
        {
            var source = inputs.Find(TimeoutMinutes) is null ? "timeoutMinutes is 60 unless set" : $"timeoutMinutes is {lifetime}";
            yield return new CheckFailure(IdleTimeoutMinutes, $"is {idle}, longer than the sandbox lives ({source}); write 1 to {lifetime}, or a longer timeoutMinutes");
        }
    }
}

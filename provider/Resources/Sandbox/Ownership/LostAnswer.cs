using Sandboxes.Clouds;
using Sandboxes.Engine;

namespace Sandboxes.Resources.Sandbox.Ownership;

/// <summary>
/// Finds the sandbox of a create whose answer was lost for good: the one with this resource's labels and this create's name that was
/// not there before. Anything less certain is not taken: the resource's old sandbox, alive in a replacement, wears the same labels.
/// </summary>
internal sealed class LostAnswer(SandboxSteps steps)
{
    /// <param name="call">The create.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="before">What wore the labels before it; null when that is not known.</param>
    public async Task<SandboxInfo?> FindAsync(ResourceCall call, SandboxInputs inputs, IReadOnlyList<SandboxInfo>? before)
    {
        if (before is null)
            return null;
        try
        {
            var now = await OwnedSandboxes.NowAsync(steps.Cloud, call.Urn, inputs.TeamId);
            return Pick(now, before, inputs.Name, steps.Owned.HasSeen);
        }
        catch (CloudException)
        {
            // The cloud cannot be asked: the lost create is the failure to tell of, not this.
            return null;
        }
    }

    public static SandboxInfo? Pick(IReadOnlyList<SandboxInfo> now, IReadOnlyList<SandboxInfo> before, string name, Func<string, bool> seen)
    {
        var old = before.Select(sandbox => sandbox.Id).ToHashSet(StringComparer.Ordinal);
        var made = now.Where(sandbox => sandbox.Name == name && !old.Contains(sandbox.Id) && !seen(sandbox.Id)).ToList();
        return made.Count == 1 ? made[0] : null;
    }
}

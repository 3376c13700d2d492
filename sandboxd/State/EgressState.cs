namespace Sandboxd.State;

/// <summary>
/// A sandbox's network policy. At most one list is set: both null or an empty denylist allow everything, an empty allowlist denies
/// everything. The generation counts replacements; the policy given at creation is generation 0.
/// </summary>
internal sealed record EgressState(IReadOnlyList<string>? Allowlist, IReadOnlyList<string>? Denylist, int Generation, int AppliedGeneration)
{
    public static readonly EgressState Unset = new(null, null, 0, -1);
}

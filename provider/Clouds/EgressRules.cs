namespace Sandboxes.Clouds;

/// <summary>
/// Where a virtual machine may connect to. Exactly one list is not null: an empty allowlist denies all, an empty denylist allows all.
/// </summary>
/// <param name="Allowlist">Only these destinations.</param>
/// <param name="Denylist">All but these destinations.</param>
public sealed record EgressRules(IReadOnlyList<string>? Allowlist, IReadOnlyList<string>? Denylist);

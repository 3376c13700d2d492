using System.Text.Json.Serialization;

namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Network rules. Both members always go out, null included: a PUT replaces both (prime-api 9.3).</summary>
internal sealed record EgressRulesWire(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<string>? Allowlist,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<string>? Denylist)
{
    /// <summary>As rules. No list at all is a policy never set, which allows everything.</summary>
    public EgressRules ToRules() => Allowlist is null && Denylist is null ? new(null, []) : new(Allowlist, Denylist);
}

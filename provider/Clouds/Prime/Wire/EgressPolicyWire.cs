namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Answer of the egress-policy calls, snake_case (prime-api 9.3).</summary>
internal sealed record EgressPolicyWire
{
    public required EgressRulesWire Policy { get; init; }

    public required int Generation { get; init; }

    public required bool Applied { get; init; }
}

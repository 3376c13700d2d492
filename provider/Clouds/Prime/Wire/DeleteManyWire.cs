namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Answer of <c>DELETE /sandbox</c>, snake_case; the ids that failed are deleted one by one and need not be read here.</summary>
internal sealed record DeleteManyWire
{
    public required IReadOnlyList<string> Succeeded { get; init; }
}

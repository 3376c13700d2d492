namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Body of <c>DELETE /sandbox</c>: 1 to 500 ids (prime-api 5).</summary>
internal sealed record DeleteManyRequestWire(IReadOnlyList<string> SandboxIds, string? TeamId, bool AllUsers);

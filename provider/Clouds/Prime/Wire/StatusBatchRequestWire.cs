namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Body of <c>POST /sandbox/status:batchGet</c>: 1 to 100 unique ids (prime-api 6.1).</summary>
internal sealed record StatusBatchRequestWire(IReadOnlyList<string> SandboxIds);

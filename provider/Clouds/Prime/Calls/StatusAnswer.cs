namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>What a batch says of one sandbox.</summary>
/// <param name="Status">Its status; null without an error is a definite not-found.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record StatusAnswer(SandboxStatus? Status, CloudException? Error);

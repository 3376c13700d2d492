using Sandboxes.Clouds;

namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>What one look of a wait found.</summary>
/// <param name="Readiness">The verdict.</param>
/// <param name="Status">The status behind it; null is a definite not-found.</param>
/// <param name="Sandbox">The sandbox as last known.</param>
/// <param name="Detail">Why it does not answer yet, or why the cloud could not be asked.</param>
internal sealed record WaitLook(Readiness Readiness, SandboxStatus? Status, SandboxInfo Sandbox, string? Detail = null);

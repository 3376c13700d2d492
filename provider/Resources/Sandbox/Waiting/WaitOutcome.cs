using Sandboxes.Clouds;

namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>How a wait ended.</summary>
/// <param name="End">The last verdict; <see cref="Readiness.Ready"/> when all is well.</param>
/// <param name="Sandbox">The sandbox as last known.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Detail">The last word of the gateway or of the cloud, if there was one.</param>
internal sealed record WaitOutcome(Readiness End, SandboxInfo Sandbox, TimeSpan Took, string? Detail);

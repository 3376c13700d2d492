namespace Sandboxes.Clouds;

/// <summary>What a wait needs to know of a sandbox.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Status">Status, see <see cref="SandboxStates"/>.</param>
/// <param name="Error">Why it failed, as far as said.</param>
/// <param name="PendingImageBuildId">Set while a machine image is being built before the start.</param>
public sealed record SandboxStatus(string Id, string Status, SandboxError Error, string? PendingImageBuildId);

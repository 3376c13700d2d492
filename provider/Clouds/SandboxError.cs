namespace Sandboxes.Clouds;

/// <summary>Why a sandbox failed or ended, in the cloud's own words.</summary>
/// <param name="Status">Status at that time.</param>
/// <param name="Type">Error type, such as <c>OOM_KILLED</c>, <c>TIMEOUT</c>, <c>IMAGE_PULL_FAILED</c>.</param>
/// <param name="Message">The cloud's words.</param>
public sealed record SandboxError(string? Status = null, string? Type = null, string? Message = null)
{
    /// <summary>Nothing is known.</summary>
    public static readonly SandboxError None = new();
}

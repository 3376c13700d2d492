namespace Sandboxes.Clouds;

/// <summary>Which sandboxes a list has. A null member does not restrict.</summary>
/// <param name="Labels">Only those with all of these labels.</param>
/// <param name="Status">Only those with this status.</param>
/// <param name="Active">True: only those that have not ended.</param>
/// <param name="TeamId">Only this team's; null takes the cloud's configured one.</param>
public sealed record SandboxFilter(IReadOnlyList<string>? Labels = null, string? Status = null, bool? Active = null, string? TeamId = null);

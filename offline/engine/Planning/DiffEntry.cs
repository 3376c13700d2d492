namespace Sandboxes.Offline.Planning;

/// <summary>How one property path changed.</summary>
/// <param name="Kind">Added, deleted or updated.</param>
/// <param name="Replaces">Whether this change alone replaces the resource.</param>
/// <param name="InputDiff">Whether the old value is an old input; otherwise it is an old output.</param>
internal sealed record DiffEntry(DiffEntryKind Kind, bool Replaces, bool InputDiff);

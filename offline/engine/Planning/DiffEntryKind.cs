namespace Sandboxes.Offline.Planning;

/// <summary>What happened to a property.</summary>
internal enum DiffEntryKind
{
    Add,
    Delete,
    Update,
}

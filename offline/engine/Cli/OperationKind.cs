namespace Sandboxes.Offline.Cli;

/// <summary>The commands that make a deployment.</summary>
internal enum OperationKind
{
    Update,
    Refresh,
    Destroy,
    Import,
}

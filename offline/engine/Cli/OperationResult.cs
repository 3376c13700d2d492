namespace Sandboxes.Offline.Cli;

/// <summary>How a preview or an update ended.</summary>
internal sealed record OperationResult(bool Failed, bool HasChanges);

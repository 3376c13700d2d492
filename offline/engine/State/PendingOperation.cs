namespace Sandboxes.Offline.State;

/// <summary>An operation that was under way when the checkpoint was written: <c>creating</c>, <c>updating</c>, <c>deleting</c>, <c>reading</c> or <c>importing</c>.</summary>
internal sealed record PendingOperation(ResourceState Resource, string Type);

namespace Sandboxes.Offline.State;

/// <summary>What a stack's state file holds. <paramref name="Resources"/> stand in an order in which each follows what it depends on.</summary>
internal sealed record Checkpoint(IReadOnlyList<ResourceState> Resources, IReadOnlyList<PendingOperation> PendingOperations)
{
    public static readonly Checkpoint Empty = new([], []);
}

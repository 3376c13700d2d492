using System.Collections.Concurrent;

namespace Sandboxes.Resources.Parts;

/// <summary>
/// What this run does with sandboxes that ended: those of a program that keeps ended ones stay in the state, and with them what is in
/// them. Only the read of the sandbox itself knows, and the engine reads all at once: the others wait for it a moment.
/// </summary>
internal sealed class EndedSandboxes(TimeProvider time)
{
    /// <summary>How long a read waits for that of its sandbox, which may not come: another stack may have it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _kept = new(StringComparer.Ordinal);

    /// <summary>The sandbox has ended, and <paramref name="kept"/> says whether it stays in the state.</summary>
    public void Tell(string sandboxId, bool kept) => Of(sandboxId).TrySetResult(kept);

    /// <summary>Whether what is in an ended sandbox stays in the state, as the sandbox itself does.</summary>
    public async Task<bool> KeepsAsync(Host host, CancellationToken cancel)
    {
        if (host.Fate != SandboxFate.Ended)
            return false;
        try
        {
            return await Of(host.Id).Task.WaitAsync(Patience, time, cancel);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private TaskCompletionSource<bool> Of(string sandboxId) =>
        _kept.GetOrAdd(sandboxId, static _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
}

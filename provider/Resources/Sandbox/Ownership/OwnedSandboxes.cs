using System.Collections.Concurrent;
using Sandboxes.Clouds;

namespace Sandboxes.Resources.Sandbox.Ownership;

/// <summary>
/// The live sandboxes that wear this stack's ownership labels, listed once a run, at the first Create, before it makes anything. What
/// is in that list and is unknown to the run was left behind by an earlier one (engine-killed trace).
/// </summary>
internal sealed class OwnedSandboxes(TimeProvider time)
{
    /// <summary>A Create waits no longer than this for the list; without it, it goes on.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, byte> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<SandboxInfo>>>> _lists = new(StringComparer.Ordinal);

    /// <summary>This run knows of <paramref name="id"/>.</summary>
    public void Seen(string id) => _seen.TryAdd(id, 0);

    public bool HasSeen(string id) => _seen.ContainsKey(id);

    /// <summary>What wore the labels of <paramref name="urn"/> before this run made anything; null when the cloud did not tell.</summary>
    public async Task<IReadOnlyList<SandboxInfo>?> BeforeAsync(ISandboxCloud cloud, string urn, string? teamId, CancellationToken stopWaiting)
    {
        if (UrnParts.Parse(urn) is not { } parts)
            return null;
        var list = _lists.GetOrAdd(teamId ?? "", _ => new(() => ListAsync(cloud, OwnershipLabels.ForStack(parts), teamId)));
        try
        {
            var all = await list.Value.WaitAsync(_patience, time, stopWaiting);
            return [.. all.Where(sandbox => sandbox.Labels.Contains(OwnershipLabels.Resource(urn), StringComparer.Ordinal))];
        }
        catch (Exception failure) when (failure is CloudException or TimeoutException)
        {
            // Looking for orphans is a courtesy: that it is impossible must not fail a Create that is possible.
            return null;
        }
    }

    /// <summary>What wears the labels of <paramref name="urn"/> now.</summary>
    public static Task<IReadOnlyList<SandboxInfo>> NowAsync(ISandboxCloud cloud, string urn, string? teamId) =>
        ListAsync(cloud, OwnershipLabels.For(urn), teamId);

    private static async Task<IReadOnlyList<SandboxInfo>> ListAsync(ISandboxCloud cloud, IReadOnlyList<string> labels, string? teamId)
    {
        var found = new List<SandboxInfo>();
        await foreach (var sandbox in cloud.ListAsync(new SandboxFilter(labels, Active: true, TeamId: teamId), CancellationToken.None))
        {
            if (!SandboxStates.IsTerminal(sandbox.Status))
                found.Add(sandbox);
        }

        return found;
    }
}

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>
/// Reads many sandboxes by pages of the list, whose rows are the same object as a read's (prime-api 4.1). What the pages do not have is
/// left to a read of its own: only that says for certain that there is none, and the list has no other teams' sandboxes. Rows that nobody
/// asked for are kept for <see cref="RecentRows"/>.
/// </summary>
internal sealed class FindMany(ListSandboxes list, RecentRows recent, TimeProvider time)
{
    /// <summary>Most ids of one search.</summary>
    public const int MaxIds = 1000;

    /// <summary>With fewer, as many reads are cheaper than a page.</summary>
    public const int MinIds = 6;

    /// <summary>The sandboxes found.</summary>
    public async Task<IReadOnlyDictionary<string, BatchAnswer<SandboxInfo?>>?> RunAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var found = new Dictionary<string, BatchAnswer<SandboxInfo?>>(StringComparer.Ordinal);
        if (ids.Count < MinIds)
            return found;
        var (rows, asked) = (new Dictionary<string, SandboxInfo>(StringComparer.Ordinal), time.GetTimestamp());
        try
        {
            await foreach (var page in list.PagesAsync(new SandboxFilter(), cancel))
            {
                foreach (var sandbox in page)
                    rows[sandbox.Id] = sandbox;
                if (IsOver(ids.Count(id => !rows.ContainsKey(id)), rows.Count, ids.Count))
                    break;
            }
        }
        catch (CloudException refused) when (refused.HttpStatus is 400 or 403 or 404 or 405 or 422)
        {
            // A key may read its sandboxes and not list them; each is then read on its own.
        }

        foreach (var id in ids)
        {
            if (rows.Remove(id, out var row))
                found[id] = new(row);
        }

        recent.Keep(rows, asked);
        return found;
    }

    /// <summary>Whether the search ends with this page: too few are left for a further one, if any, or it would go too far.</summary>
    /// <remarks>Ended sandboxes stay listed, so that there may be any number of pages; one is worth about twenty reads.</remarks>
    internal static bool IsOver(int wanted, int rows, int ids) =>
        wanted < MinIds || rows >= ListSandboxes.PerPage * (2 + (ids / 20));
}

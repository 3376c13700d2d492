namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>
/// Reads many sandboxes by pages of the list, whose rows are the same object as a read's (prime-api 4.1). What the pages do not have is
/// left to a read of its own: only that says for certain that there is none, and the list has no other teams' sandboxes.
/// </summary>
internal sealed class FindMany(ListSandboxes list)
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
        var wanted = new HashSet<string>(ids, StringComparer.Ordinal);
        var rows = 0;
        try
        {
            await foreach (var sandbox in list.RunAsync(new SandboxFilter(), cancel))
            {
                if (wanted.Remove(sandbox.Id))
                    found[sandbox.Id] = new(sandbox);
                if (IsOver(wanted.Count, ++rows, ids.Count))
                    break;
            }
        }
        catch (CloudException refused) when (refused.HttpStatus is 400 or 403 or 404 or 405 or 422)
        {
            // A key may read its sandboxes and not list them; each is then read on its own.
        }

        return found;
    }

    /// <summary>Whether the search ends after so many rows: all are found, too few are left for a further page, or it would go too far.</summary>
    /// <remarks>Ended sandboxes stay listed, so that there may be any number of pages; one is worth about twenty reads.</remarks>
    internal static bool IsOver(int wanted, int rows, int ids) =>
        wanted == 0 || (rows % ListSandboxes.PerPage == 0 && (wanted < MinIds || rows >= ListSandboxes.PerPage * (2 + (ids / 20))));
}

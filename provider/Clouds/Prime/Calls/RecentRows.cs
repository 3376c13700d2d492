namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>
/// What the last list showed of sandboxes that nobody had asked for yet. An engine reads a fleet a few at a time, and each few would be a
/// list of everything; so a row answers the read that comes soon after. Once: who asks again wants to know what is now.
/// </summary>
internal sealed class RecentRows(TimeProvider time)
{
    /// <summary>How long a row may answer after it came.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _changed = new(StringComparer.Ordinal);
    private Dictionary<string, SandboxInfo> _rows = new(StringComparer.Ordinal);
    private long _asked;
    private long _came;

    /// <summary>Keeps the rows of a list in place of those before.</summary>
    /// <param name="rows">By id.</param>
    /// <param name="asked">Timestamp from before the list was asked for.</param>
    public void Keep(Dictionary<string, SandboxInfo> rows, long asked)
    {
        lock (_lock)
            (_rows, _asked, _came) = (rows, asked, time.GetTimestamp());
    }

    /// <summary>The row; null when there is none that still holds.</summary>
    public SandboxInfo? Take(string id)
    {
        lock (_lock)
        {
            if (time.GetElapsedTime(_came) > MaxAge)
                _rows.Clear();
            var changed = _changed.TryGetValue(id, out var at) && at >= _asked;
            return _rows.Remove(id, out var row) && !changed ? row : null;
        }
    }

    /// <summary>This process changes the sandbox: what was asked for before says nothing of it any more.</summary>
    public void Changed(string id)
    {
        lock (_lock)
            _changed[id] = time.GetTimestamp();
    }
}

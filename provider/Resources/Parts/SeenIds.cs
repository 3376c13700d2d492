using System.Collections.Concurrent;

namespace Sandboxes.Resources.Parts;

/// <summary>The ids that this run has met: they belong to a resource of some state.</summary>
internal sealed class SeenIds
{
    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public ICollection<string> All => _ids.Keys;

    public void Add(string id) => _ids[id] = true;

    public bool Has(string id) => _ids.ContainsKey(id);
}

using Sandboxes.Resources.Parts;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>The jobs that this run knows of, by their sandbox: those of a state, which no new resource may take over.</summary>
internal sealed class KnownJobs
{
    private readonly SeenIds _ids = new();
    private readonly SeenIds _existing = new();
    private readonly SeenIds _compared = new();

    /// <param name="id">A job's id.</param>
    public void Add(string id) => _ids.Add(id);

    /// <summary>The state has a job of this URN.</summary>
    public void Existing(string urn) => _existing.Add(urn);

    /// <summary>The job of this URN in the state is <paramref name="id"/>.</summary>
    public void Compared(string urn, string id)
    {
        _compared.Add(urn);
        _ids.Add(id);
    }

    /// <summary>
    /// True when the state has a job of this URN whose id was never told, as in <c>pulumi up --replace</c>: whatever job of it lies in the
    /// sandbox may be that one, which is to be replaced and not taken over.
    /// </summary>
    public bool HasUntold(string urn) => _existing.Has(urn) && !_compared.Has(urn);

    /// <summary>The ids of the known jobs of a sandbox, without its own.</summary>
    public IReadOnlyCollection<string> Of(string sandboxId) =>
    [
        .. from id in _ids.All
           let parts = PartId.Split(id, '/')
           where parts?.SandboxId == sandboxId
           select parts.Value.Part,
    ];
}

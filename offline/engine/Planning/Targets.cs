namespace Sandboxes.Offline.Planning;

/// <summary>Which resources a command is about: <c>--target</c>, <c>--exclude</c>, <c>--target-dependents</c>, <c>--replace</c>.</summary>
internal sealed record Targets
{
    public static readonly Targets All = new();

    public IReadOnlySet<string> Included { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Excluded { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Replaced { get; init; } = new HashSet<string>();

    public bool Dependents { get; init; }

    public bool IsConstrained => Included.Count > 0 || Excluded.Count > 0;

    /// <summary>Whether the command touches <paramref name="urn"/>. The stack and default providers are always touched.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="needs">What it depends on.</param>
    public bool Contains(string urn, IEnumerable<string> needs)
    {
        if (!IsConstrained || Urn.Type(urn) == Urn.StackType || Urn.IsDefaultProvider(urn))
            return true;
        if (Included.Count == 0)
            return !Excluded.Contains(urn) && !(Dependents && needs.Any(Excluded.Contains));
        return Included.Contains(urn) || (Dependents && needs.Any(Included.Contains));
    }
}

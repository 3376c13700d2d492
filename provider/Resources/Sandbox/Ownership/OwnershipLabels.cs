namespace Sandboxes.Resources.Sandbox.Ownership;

/// <summary>Labels that name the project, the stack and the resource a sandbox belongs to, so that one without a state can be found again.</summary>
internal static class OwnershipLabels
{
    private const string Project = "pulumi-project=";
    private const string Stack = "pulumi-stack=";
    private const string Urn = "pulumi-urn=";

    /// <summary>The labels of one resource; none when <paramref name="urn"/> is no URN.</summary>
    public static IReadOnlyList<string> For(string urn) =>
        UrnParts.Parse(urn) is { } parts ? [.. ForStack(parts), Resource(urn)] : [];

    /// <summary>The labels that all sandboxes of a stack share.</summary>
    public static IReadOnlyList<string> ForStack(UrnParts parts) => [Project + parts.Project, Stack + parts.Stack];

    /// <summary>The label of one resource.</summary>
    public static string Resource(string urn) => Urn + urn;

    public static bool IsOne(string label) =>
        label.StartsWith(Project, StringComparison.Ordinal)
        || label.StartsWith(Stack, StringComparison.Ordinal)
        || label.StartsWith(Urn, StringComparison.Ordinal);

    /// <summary>The labels a user knows of: all but ownership labels, unless the user wrote one.</summary>
    public static IReadOnlyList<string> Hide(IEnumerable<string> labels, IReadOnlyCollection<string> written) =>
        [.. labels.Where(label => !IsOne(label) || written.Contains(label, StringComparer.Ordinal))];
}

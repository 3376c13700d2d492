namespace Sandboxes.Offline.Planning;

/// <summary>Targets that are no resource of the stack. A mistyped one must not look like one with nothing to do.</summary>
internal static class UnknownTargets
{
    /// <summary>What to tell of each.</summary>
    /// <param name="named">The URNs that the command named.</param>
    /// <param name="known">The stack's, from before and after.</param>
    public static IEnumerable<string> Messages(IEnumerable<string> named, IReadOnlySet<string> known) =>
        named.Where(urn => !known.Contains(urn)).Order(StringComparer.Ordinal).Select(urn => $"the stack has no resource {urn}{Meant(urn, known)}");

    private static string Meant(string urn, IReadOnlySet<string> known)
    {
        var name = urn.Split("::")[^1];
        var meant = known.Where(other => Urn.Name(other) == name).Order(StringComparer.Ordinal).FirstOrDefault();
        return (meant is null ? "; `stack export` shows the URNs" : $"; did you mean {meant}?") + (urn.Contains('$') || meant?.Contains('$') == true ? " In a shell, quote it for its $" : "");
    }
}

namespace Sandboxes.Resources.Sandbox.Ownership;

/// <summary>What a resource's URN says: <c>urn:pulumi:STACK::PROJECT::TYPE::NAME</c>; the name may hold "::" itself.</summary>
internal sealed record UrnParts(string Stack, string Project, string Type, string Name)
{
    private const string Prefix = "urn:pulumi:";

    /// <summary>Null when the text is no URN.</summary>
    public static UrnParts? Parse(string urn)
    {
        if (!urn.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var parts = urn[Prefix.Length..].Split("::", 4);
        return parts.Length == 4 ? new UrnParts(parts[0], parts[1], parts[2], parts[3]) : null;
    }
}

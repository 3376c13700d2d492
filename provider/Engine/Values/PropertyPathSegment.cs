namespace Sandboxes.Engine.Values;

/// <summary>One step of a <see cref="PropertyPath"/>: a name, an index, or the wildcard (neither).</summary>
/// <param name="Name">Name of a property or key; null for an index and for the wildcard.</param>
/// <param name="Index">Index in a list, from 0; null for a name and for the wildcard.</param>
public readonly record struct PropertyPathSegment(string? Name, int? Index)
{
    /// <summary>Any name and any index, written <c>*</c>.</summary>
    public static readonly PropertyPathSegment Wildcard;

    /// <summary>Whether this is <see cref="Wildcard"/>.</summary>
    public bool IsWildcard => Name is null && Index is null;

    /// <summary>
    /// Whether the grammar can say it. It cannot say a name that needs quotes and ends in a backslash: the backslash would escape the
    /// closing quote, and nothing escapes a backslash.
    /// </summary>
    public bool IsPrintable => Name is null || !NeedsQuotes(Name) || !Name.EndsWith('\\');

    /// <summary>Whether <paramref name="concrete"/> is this step, or this is the wildcard.</summary>
    public bool Matches(PropertyPathSegment concrete) => IsWildcard || this == concrete;

    /// <summary>Whether <paramref name="name"/> can only be written as <c>["name"]</c>.</summary>
    internal static bool NeedsQuotes(string name) => name.Length == 0 || name == "*" || name.AsSpan().ContainsAny(".[]\"");
}

namespace Sandboxes.Offline.Planning;

/// <summary>A former identity of a resource: a whole URN, or the parts that were different.</summary>
internal sealed record AliasSpec(string? Urn = null, string? Name = null, string? Type = null, string? Stack = null, string? Project = null,
    string? ParentUrn = null, bool NoParent = false);

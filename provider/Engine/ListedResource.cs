namespace Sandboxes.Engine;

/// <summary>One row of a list.</summary>
/// <param name="Id">The id that an import takes.</param>
/// <param name="Name">A name to show.</param>
public sealed record ListedResource(string Id, string Name);

namespace Sandboxes.SdkGenerator.Model;

/// <summary>A set of strings with names.</summary>
internal sealed record Enumeration(string Name, string Description, IReadOnlyList<EnumerationMember> Members);

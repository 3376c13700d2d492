namespace Sandboxes.SdkGenerator.Model;

/// <summary>One string of an enumeration.</summary>
internal sealed record EnumerationMember(string Name, string Value, string Description);

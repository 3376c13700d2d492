namespace Sandboxes.Engine;

/// <summary>One thing wrong with the inputs.</summary>
/// <param name="Property">Property path, such as <c>networkAllowlist[2]</c>; empty for the resource as a whole.</param>
/// <param name="Reason">What is wrong, what is accepted, what to write. Never holds a secret.</param>
public sealed record CheckFailure(string Property, string Reason);

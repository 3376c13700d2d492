namespace Sandboxes.Clouds;

/// <summary>The network rules of a virtual machine and how far they are in force.</summary>
/// <param name="Rules">The rules as saved, canonical.</param>
/// <param name="Generation">Counts the changes.</param>
/// <param name="Applied">Whether this generation is in force.</param>
public sealed record EgressPolicy(EgressRules Rules, int Generation, bool Applied);

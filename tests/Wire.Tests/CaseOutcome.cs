namespace Sandboxes.Wire.Tests;

/// <summary>What became of one case.</summary>
/// <param name="Ok">Whether it passed.</param>
/// <param name="Message">What went wrong; empty when nothing did.</param>
public sealed record CaseOutcome(bool Ok, string Message);

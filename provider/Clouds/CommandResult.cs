namespace Sandboxes.Clouds;

/// <summary>What a command that ended left.</summary>
/// <param name="Stdout">Standard output; bytes that are no UTF-8 are replaced.</param>
/// <param name="Stderr">Standard error, in the same way.</param>
/// <param name="ExitCode">Exit code.</param>
public sealed record CommandResult(string Stdout, string Stderr, int ExitCode);

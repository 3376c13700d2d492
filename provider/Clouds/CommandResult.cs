namespace Sandboxes.Clouds;

/// <summary>What a command that ended left.</summary>
/// <param name="Stdout">
/// Standard output; bytes that are no UTF-8 are replaced. Of more than 1 MiB, half a MiB of the start and of the end, with a line between
/// them that says how much is left out.
/// </param>
/// <param name="Stderr">Standard error, in the same way.</param>
/// <param name="ExitCode">Exit code.</param>
public sealed record CommandResult(string Stdout, string Stderr, int ExitCode);

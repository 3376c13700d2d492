namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>What a command that ended left.</summary>
/// <param name="Stdout">Standard output.</param>
/// <param name="Stderr">Standard error.</param>
/// <param name="ExitCode">Exit code.</param>
internal sealed record CommandResult(string Stdout, string Stderr, int ExitCode);

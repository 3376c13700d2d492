namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>What a shell left.</summary>
internal sealed record ShellRun(int ExitCode, string Stdout, string Stderr);

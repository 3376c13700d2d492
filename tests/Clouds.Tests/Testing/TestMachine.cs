namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>A machine with just the variables and files that a test gives it.</summary>
internal sealed class TestMachine
{
    public Dictionary<string, string> Variables { get; } = [];

    public Dictionary<string, string> Files { get; } = [];

    /// <summary>A file that is there and cannot be read.</summary>
    public string? Unreadable { get; set; }

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public CloudHost Host => new()
    {
        Environment = name => Variables.GetValueOrDefault(name),
        ReadFile = path => path == Unreadable ? throw new UnauthorizedAccessException("access denied.") : Files.GetValueOrDefault(path),
        HomeDirectory = "/home/me",
        UserAgent = "pulumi-resource-sandboxes/test",
        Time = Time,
        Random = new FixedRandom(),
    };
}

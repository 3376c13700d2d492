namespace Sandboxd.State;

/// <summary>What the main process runs, in the form it was given: a shell line, or an executable with arguments.</summary>
internal sealed record StartCommand(string? Line, string? Executable, IReadOnlyList<string>? Arguments)
{
    /// <summary>What an absent start command means: stay up and do nothing.</summary>
    public static readonly IReadOnlyList<string> Idle = ["tail", "-f", "/dev/null"];

    /// <summary>The argument vector of the main process.</summary>
    public static IReadOnlyList<string> ArgumentsOf(StartCommand? command) => command switch
    {
        null => Idle,
        { Line: { } line } => ["/bin/sh", "-c", line],
        _ => [command.Executable!, .. command.Arguments ?? []],
    };
}

using Sandboxes.Offline.Config;
using Sandboxes.Offline.Programs;

namespace Sandboxes.Offline.Cli;

/// <summary>What a command gets from outside.</summary>
internal sealed record CommandContext
{
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required string Directory { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Cancelled by the first Ctrl-C.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>Asks the user; null where nobody can answer.</summary>
    public Func<string, bool>? Confirm { get; init; }

    /// <summary>What runs a project's program.</summary>
    public Func<ProjectFile, IReadOnlyDictionary<string, string>, IProgram> FindProgram { get; init; } = ProgramLocator.Find;
}

namespace Sandboxes.Clouds;

/// <summary>A command line to run in a sandbox.</summary>
/// <param name="Line">Run by the sandbox's shell. It must hold no secret: processes of the sandbox can see it.</param>
/// <param name="Timeout">Time limit, whole seconds from 1 to 900.</param>
public sealed record CommandSpec(string Line, TimeSpan Timeout)
{
    /// <summary>Directory to run in; null is the sandbox's own.</summary>
    public string? WorkingDir { get; init; }

    /// <summary>Further environment; the place for secrets.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>User to run as; null is the sandbox's own.</summary>
    public string? User { get; init; }
}

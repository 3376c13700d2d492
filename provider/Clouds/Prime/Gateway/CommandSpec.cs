namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>A command line to run in a sandbox.</summary>
/// <param name="Line">Run by the sandbox's shell.</param>
/// <param name="Timeout">Time limit, whole seconds up to 900.</param>
internal sealed record CommandSpec(string Line, TimeSpan Timeout)
{
    /// <summary>Directory to run in; null is the sandbox's own.</summary>
    public string? WorkingDir { get; init; }

    /// <summary>Further environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>User to run as; null is the sandbox's own.</summary>
    public string? User { get; init; }
}

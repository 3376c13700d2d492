namespace Sandboxes.Clouds;

/// <summary>A background job to start.</summary>
/// <param name="Id">Eight hexadecimal digits, chosen by the caller once for the whole operation: launching the same id again starts nothing.</param>
/// <param name="Line">Run by the sandbox's shell.</param>
public sealed record JobSpec(string Id, string Line)
{
    /// <summary>Directory to run in; null is the sandbox's own.</summary>
    public string? WorkingDir { get; init; }

    /// <summary>Further environment, byte for byte.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>User to run as; null is the sandbox's own.</summary>
    public string? User { get; init; }

    /// <summary>A fingerprint of who starts it and what, hexadecimal; kept beside the job so that a lost one is found again.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Jobs that the caller knows of: a job of the same fingerprint that is not among them is taken over instead of starting another.</summary>
    public IReadOnlyCollection<string> Known { get; init; } = [];
}

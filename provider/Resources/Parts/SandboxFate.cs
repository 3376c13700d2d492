namespace Sandboxes.Resources.Parts;

/// <summary>Whether the sandbox of a port, a job, a command or a file is still there for it.</summary>
internal enum SandboxFate
{
    /// <summary>It runs, will run, or is paused.</summary>
    Lives,

    /// <summary>It has ended and never runs again.</summary>
    Ended,

    /// <summary>The cloud knows it no more: a definite not-found.</summary>
    Unknown,
}

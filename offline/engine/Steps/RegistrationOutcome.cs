namespace Sandboxes.Offline.Steps;

/// <summary>How a registration ended.</summary>
internal enum RegistrationOutcome
{
    Done,
    Failed,

    /// <summary>Not tried: not a target and not there, or something it needs has failed.</summary>
    Skipped,
}

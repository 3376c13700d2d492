namespace Sandboxes.Offline.Display;

/// <summary>How much a message matters.</summary>
internal enum Severity
{
    Debug,
    Info,
    Warning,
    Error,
}

namespace Sandboxes.Offline.Steps;

/// <summary>A step did not do what it should; the message is what users read.</summary>
internal sealed class StepFailedException(string message, Exception? inner = null) : Exception(message, inner);

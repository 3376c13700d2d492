namespace Sandboxes.Offline.State;

/// <summary>The state, the configuration or a command line cannot be used; the message says why and what to do.</summary>
internal sealed class StateException(string message, Exception? inner = null) : Exception(message, inner);

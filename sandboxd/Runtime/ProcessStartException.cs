namespace Sandboxd.Runtime;

/// <summary>A process could not be started in a sandbox.</summary>
internal sealed class ProcessStartException(string message, Exception? inner = null) : Exception(message, inner);

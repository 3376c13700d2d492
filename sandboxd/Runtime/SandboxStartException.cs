namespace Sandboxd.Runtime;

/// <summary>A sandbox could not be started.</summary>
internal sealed class SandboxStartException(string message, Exception? inner = null) : Exception(message, inner);

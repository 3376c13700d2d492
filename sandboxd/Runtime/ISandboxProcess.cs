namespace Sandboxd.Runtime;

/// <summary>A process in a sandbox, started by a gateway call.</summary>
internal interface ISandboxProcess : IDisposable
{
    /// <summary>The process id as the sandbox's own processes see it.</summary>
    int ProcessId { get; }

    /// <summary>Null when it was started without input.</summary>
    Stream? Input { get; }

    Stream Output { get; }

    Stream Error { get; }

    /// <summary>Its exit code; 128 plus the signal's number when a signal ended it.</summary>
    Task<int> Exited { get; }

    /// <summary>Sends a signal to the process and the group it leads.</summary>
    Task SignalAsync(int signal);
}

using System.Net.Sockets;

namespace Sandboxd.Runtime;

/// <summary>A sandbox that is up.</summary>
internal interface IRunningSandbox
{
    /// <summary>Completes when the main process ended and with it every other process of the sandbox.</summary>
    Task<SandboxExit> Exited { get; }

    /// <summary>The host's process id of the sandbox's first process; null where nothing runs.</summary>
    int? ProcessId { get; }

    ISandboxFiles Files { get; }

    /// <summary>Starts a further process in the sandbox. Throws <see cref="ProcessStartException"/> when it cannot be started.</summary>
    Task<ISandboxProcess> StartAsync(ProcessSpec spec, CancellationToken cancel);

    /// <summary>Connects to a port of the sandbox's own loopback. Throws <see cref="SocketException"/> when nothing listens there.</summary>
    Task<Socket> ConnectAsync(int port, CancellationToken cancel);

    /// <summary>Kills every process of the sandbox and waits until they are gone.</summary>
    Task KillAsync();
}

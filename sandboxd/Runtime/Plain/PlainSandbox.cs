using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;

namespace Sandboxd.Runtime.Plain;

/// <summary>A sandbox of plain processes.</summary>
internal sealed class PlainSandbox : IRunningSandbox
{
    private readonly string _id;
    private readonly PlainProcess _main;
    private readonly string _root;
    private readonly IReadOnlyDictionary<string, string> _environment;

    public PlainSandbox(string id, PlainProcess main, string root, IReadOnlyDictionary<string, string> environment)
    {
        _id = id;
        _main = main;
        _root = root;
        _environment = environment;
        Exited = WaitAsync();
    }

    public Task<SandboxExit> Exited { get; }

    public int? ProcessId => _main.ProcessId;

    public ISandboxFiles Files => new PlainFiles(_root);

    public async Task<ISandboxProcess> StartAsync(ProcessSpec spec, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(Exited.IsCompleted, this);
        try
        {
            var process = Process.Start(PlainProcess.StartInfo(_root, spec, _environment))!;
            if (!spec.WithInput)
                process.StandardInput.Close();
            return await PlainProcess.AdoptAsync(process, spec.WithInput, cancel);
        }
        catch (Win32Exception error)
        {
            throw new ProcessStartException($"the command could not be started: {error.Message}", error);
        }
    }

    public Task<Socket> ConnectAsync(int port, CancellationToken cancel) =>
        Loopback.ConnectAsync(port, family => new Socket(family, SocketType.Stream, ProtocolType.Tcp), cancel);

    public async Task KillAsync()
    {
        await _main.SignalAsync(Signals.Kill);
        await Exited;
    }

    private async Task<SandboxExit> WaitAsync()
    {
        var code = await _main.Exited;
        // Its children do not end with it, as they would in a namespace of their own. One that is born meanwhile is found in the next round.
        while (OperatingSystem.IsLinux() && MarkedProcesses.Of(_id).ToList() is { Count: > 0 } children)
        {
            children.ForEach(child => Signals.Send(child, Signals.Kill));
            await Task.Yield();
        }

        _main.Dispose();
        return new SandboxExit(code);
    }
}

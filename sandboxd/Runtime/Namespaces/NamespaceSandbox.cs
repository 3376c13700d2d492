using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;

namespace Sandboxd.Runtime.Namespaces;

/// <summary>A sandbox in namespaces of its own. Its first process is the child of an <c>unshare</c>, which is ours.</summary>
internal sealed class NamespaceSandbox : IRunningSandbox
{
    private readonly Process _unshare;
    private readonly int _init;
    private readonly NamespaceHandles _namespaces;
    private readonly IReadOnlyDictionary<string, string> _environment;

    public NamespaceSandbox(Process unshare, int init, NamespaceHandles namespaces, IReadOnlyDictionary<string, string> environment)
    {
        _unshare = unshare;
        _init = init;
        _namespaces = namespaces;
        _environment = environment;
        PidNamespace = PidNamespaceMemory.NamespaceOf($"/proc/{init}");
        Files = new ShellFiles(StartAsync);
        Exited = WaitAsync();
    }

    public Task<SandboxExit> Exited { get; }

    public int? ProcessId => _init;

    public string? PidNamespace { get; }

    public ISandboxFiles Files { get; }

    public async Task<ISandboxProcess> StartAsync(ProcessSpec spec, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(Exited.IsCompleted, this);
        var process = StartIn(_namespaces.Enter, spec, _environment);
        try
        {
            return new NamespaceProcess(process, await ReadProcessIdAsync(process, cancel), spec.WithInput, SignalAsync);
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public Task<Socket> ConnectAsync(int port, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(Exited.IsCompleted, this);
        return _namespaces.Dialer.ConnectAsync(port, cancel);
    }

    public async Task KillAsync()
    {
        // The kernel ends every process of a PID namespace with its first one, before that one counts as ended.
        if (!Exited.IsCompleted)
            Signals.Send(_init, Signals.Kill);
        await Exited;
    }

    private async Task<SandboxExit> WaitAsync()
    {
        // The sandbox writes to its log; what comes here is unshare's own, whose first process was killed in a way it cannot repeat on itself.
        var complaint = await _unshare.StandardError.ReadToEndAsync();
        await _unshare.WaitForExitAsync();
        var exit = new SandboxExit(complaint.Length > 0 ? SandboxExit.KilledCode : _unshare.ExitCode);
        _namespaces.Dispose();
        _unshare.Dispose();
        return exit;
    }

    private static Process StartIn(IReadOnlyList<string> enter, ProcessSpec spec, IReadOnlyDictionary<string, string> environment)
    {
        var info = new ProcessStartInfo("nsenter", [.. enter, "setsid", .. spec.Line(spec.WorkingDirectory ?? State.SandboxRecord.DiskMountPath)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Clear();
        info.Environment["PATH"] = SandboxEnvironment.DefaultPath;
        info.Environment["SANDBOXD_ENV"] = ShellText.Exports(environment) + ShellText.Exports(spec.Environment);
        try
        {
            var process = Process.Start(info)!;
            if (!spec.WithInput)
                process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception error)
        {
            throw new ProcessStartException($"the command could not be started: {error.Message}", error);
        }
    }

    /// <summary>The script's first line of standard error is its process id; anything else is why it did not come to that.</summary>
    private static async Task<int> ReadProcessIdAsync(Process process, CancellationToken cancel)
    {
        var line = await FirstLine.ReadAsync(process.StandardError.BaseStream, cancel);
        return int.TryParse(line, out var id)
            ? id
            : throw new ProcessStartException($"the command could not be started: {(line.Length > 0 ? line : "the sandbox let no process in")}");
    }

    private async Task SignalAsync(int processId, int signal)
    {
        if (Exited.IsCompleted)
            return;
        using var process = StartIn(_namespaces.Enter, new ProcessSpec("/bin/sh", ["-c", $"kill -s {signal} -- -{processId}"]), _environment);
        await process.WaitForExitAsync();
    }
}

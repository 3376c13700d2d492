using System.Diagnostics;

namespace Sandboxd.Runtime.Plain;

/// <summary>A plain process, the leader of its own group where the machine has <c>setsid</c>.</summary>
internal sealed class PlainProcess : ISandboxProcess
{
    private readonly Process _process;
    private readonly bool _withInput;

    private PlainProcess(Process process, int processId, bool withInput)
    {
        _process = process;
        ProcessId = processId;
        _withInput = withInput;
        Exited = WaitAsync(process);
    }

    public int ProcessId { get; }

    public Stream? Input => _withInput ? _process.StandardInput.BaseStream : null;

    public Stream Output => _process.StandardOutput.BaseStream;

    public Stream Error => _process.StandardError.BaseStream;

    public Task<int> Exited { get; }

    public static ProcessStartInfo StartInfo(string root, ProcessSpec spec, IReadOnlyDictionary<string, string> environment, bool diesWithSandboxd = false)
    {
        string[] leader = OperatingSystem.IsLinux() ? ["setsid"] : [];
        string[] mortal = diesWithSandboxd && OperatingSystem.IsLinux() ? ["setpriv", "--pdeathsig", "KILL", "--"] : [];
        string[] line = [.. mortal, .. leader, .. spec.Line(PlainPath.Folder(root, spec.WorkingDirectory))];
        var info = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Clear();
        info.Environment["PATH"] = SandboxEnvironment.DefaultPath;
        // The mark stands in the first environment too, so that every process is found however short it has lived.
        info.Environment["SANDBOX_ID"] = environment["SANDBOX_ID"];
        info.Environment["SANDBOXD_ENV"] = ShellText.Exports(environment.Where(pair => pair.Key != "DISK_MOUNT_PATH"))
            + ShellText.Exports([KeyValuePair.Create("DISK_MOUNT_PATH", PlainPath.Workspace(root))]) + ShellText.Exports(spec.Environment);
        return info;
    }

    /// <summary>Takes on a started process once it has told its id.</summary>
    public static async Task<PlainProcess> AdoptAsync(Process process, bool withInput, CancellationToken cancel)
    {
        var line = await FirstLine.ReadAsync(process.StandardError.BaseStream, cancel);
        return int.TryParse(line, out var id) ? new PlainProcess(process, id, withInput) : throw new ProcessStartException($"the command could not be started: {line}");
    }

    public Task SignalAsync(int signal)
    {
        // A group is signalled by its leader's negative; where there is no group of its own, the process alone.
        if (!Exited.IsCompleted && !Signals.Send(-ProcessId, signal))
            Signals.Send(ProcessId, signal);
        return Task.CompletedTask;
    }

    public void Dispose() => _process.Dispose();

    private static async Task<int> WaitAsync(Process process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

using System.Diagnostics;

namespace Sandboxd.Runtime.Namespaces;

/// <summary>A process that was let into a sandbox's namespaces.</summary>
internal sealed class NamespaceProcess(Process nsenter, int processId, bool withInput, Func<int, int, Task> signal) : ISandboxProcess
{
    public int ProcessId => processId;

    public Stream? Input => withInput ? nsenter.StandardInput.BaseStream : null;

    public Stream Output => nsenter.StandardOutput.BaseStream;

    public Stream Error => nsenter.StandardError.BaseStream;

    public Task<int> Exited { get; } = WaitAsync(nsenter);

    public Task SignalAsync(int number) => Exited.IsCompleted ? Task.CompletedTask : signal(processId, number);

    public void Dispose() => nsenter.Dispose();

    private static async Task<int> WaitAsync(Process process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;

namespace Sandboxd.Runtime;

/// <summary>
/// Starts the sandboxes' first processes, all from one thread that lives as long as this process: a parent-death signal (setpriv
/// --pdeathsig) follows the thread that forked, so that sandboxes end with sandboxd even when it is killed, and not before.
/// </summary>
internal sealed class LauncherThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    public LauncherThread() => new Thread(Run) { IsBackground = true, Name = "launcher" }.Start();

    public Task<Process> StartAsync(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(info)!);
            }
            catch (Exception error)
            {
                started.SetException(error);
            }
        });
        return started.Task;
    }

    public void Dispose() => _work.CompleteAdding();

    private void Run()
    {
        foreach (var work in _work.GetConsumingEnumerable())
            work();
    }
}

using Sandboxd.Runtime;

namespace Sandboxd.Routes.Gateway;

internal static class CommandEnd
{
    /// <summary>
    /// Waits for a command and kills it when its time is up or its caller is gone. True when it ended by itself. A time without end is
    /// <see cref="Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    public static async Task<bool> WaitAsync(ISandboxProcess process, TimeSpan limit, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            await process.Exited.WaitAsync(limit, time, cancel);
            return true;
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            await process.SignalAsync(Signals.Kill);
            await process.Exited;
            cancel.ThrowIfCancellationRequested();
            return false;
        }
    }
}

using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Fleet;

/// <summary>Looks at the running sandboxes at short intervals and ends those whose time or memory is up.</summary>
internal sealed class FleetWatch(SandboxFleet fleet, ISandboxRuntime runtime, TimeSpan keepEnded, TimeProvider time)
{
    private const double BytesPerGb = 1024 * 1024 * 1024;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public async Task RunAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
                await TrySweepAsync();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // sandboxd stops.
        }
    }

    /// <summary>One look at all sandboxes.</summary>
    public async Task SweepAsync()
    {
        var now = time.GetUtcNow();
        var ends = new List<Task>();
        foreach (var sandbox in fleet.All)
        {
            var lifetime = Lifetimes.Judge(sandbox.Record, now, sandbox.LastActivity, sandbox.IsBusy);
            if (lifetime != Lifetime.GoesOn)
                ends.Add(sandbox.EndAsync(lifetime == Lifetime.Idle ? SandboxEnd.Idle : SandboxEnd.Expired));
            else if (sandbox.Record.TerminatedAt + keepEnded < now)
                ends.Add(fleet.ForgetAsync(sandbox));
        }

        ends.AddRange(OutOfMemory().Select(sandbox => sandbox.EndAsync(SandboxEnd.OutOfMemory(sandbox.Record.MemoryGb))));
        await Task.WhenAll(ends);
    }

    /// <summary>A look that went wrong, on a full disk say, must not be the last.</summary>
    private async Task TrySweepAsync()
    {
        try
        {
            await SweepAsync();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"sandboxd: looking after the sandboxes failed: {error.Message}");
        }
    }

    private IEnumerable<Sandbox> OutOfMemory()
    {
        var running = fleet.All
            .Where(sandbox => sandbox is { Running: not null, Record.Status: SandboxStatus.RUNNING })
            .Select(sandbox => KeyValuePair.Create(sandbox.Id, sandbox.Running!))
            .ToArray();
        return running.Length == 0
            ? []
            : runtime.MeasureMemory(running)
                .Where(use => fleet.Find(use.Key) is { } sandbox && use.Value > sandbox.Record.MemoryGb * BytesPerGb)
                .Select(use => fleet.Find(use.Key)!);
    }
}

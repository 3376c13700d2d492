using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Fleet;

/// <summary>A sandbox while sandboxd is up: its record, what runs of it, and when it was last used.</summary>
internal sealed class Sandbox(SandboxRecord record, StartPlan plan, SandboxStateFiles files, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _ended = new();
    private volatile SandboxRecord _record = record;
    private DateTimeOffset _lastActivity = record.CreatedAt;
    private int _activities;

    public SandboxRecord Record => _record;

    public string Id => _record.Id;

    public StartPlan Plan => plan;

    /// <summary>Null until it runs, and after it ended.</summary>
    public IRunningSandbox? Running { get; private set; }

    /// <summary>Cancelled when it ended.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Completes when nothing of it is left to be done: it ended, or could not start.</summary>
    public Task Settled { get; set; } = Task.CompletedTask;

    public bool IsBusy => Volatile.Read(ref _activities) > 0;

    public DateTimeOffset LastActivity
    {
        get
        {
            lock (_lock)
                return _lastActivity;
        }
    }

    /// <summary>Whether the gateway has heard of it.</summary>
    public bool IsKnownToGateway =>
        _record.StartedAt is { } started && time.GetUtcNow() >= started + plan.GatewayDelay;

    /// <summary>Changes and stores the record; a null answer changes nothing. Gives the record as it then is.</summary>
    public SandboxRecord Update(Func<SandboxRecord, SandboxRecord?> change)
    {
        lock (_lock)
        {
            if (change(_record) is not { } next)
                return _record;
            files.Write(next);
            return _record = next;
        }
    }

    /// <summary>Notes that its processes are up; false when it ended meanwhile.</summary>
    public bool Runs(IRunningSandbox running)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_record.Status.IsTerminal())
                return false;
            Running = running;
            _lastActivity = now;
            Update(record => record with
            {
                Status = SandboxStatus.RUNNING,
                StartedAt = now,
                UpdatedAt = now,
                Egress = record.Egress with { AppliedGeneration = record.Egress.Generation },
            });
            return true;
        }
    }

    /// <summary>Ends it, unless it ended before; kills what runs of it and waits until that is gone. True when this call ended it.</summary>
    public async Task<bool> EndAsync(SandboxEnd end)
    {
        IRunningSandbox? running;
        bool first;
        lock (_lock)
        {
            first = !_record.Status.IsTerminal();
            if (first)
                Update(record => end.ApplyTo(record, time.GetUtcNow()));
            running = Running;
        }

        await _ended.CancelAsync();
        if (running is null)
            return first;
        await running.KillAsync();
        Running = null;
        return first;
    }

    /// <summary>Counts as use of the sandbox until disposed.</summary>
    public SandboxActivity BeginActivity()
    {
        Interlocked.Increment(ref _activities);
        return new SandboxActivity(this);
    }

    public void EndActivity()
    {
        Interlocked.Decrement(ref _activities);
        lock (_lock)
            _lastActivity = time.GetUtcNow();
    }

    public void Dispose() => _ended.Dispose();
}

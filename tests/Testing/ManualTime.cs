namespace Sandboxes.Testing;

/// <summary>A clock that stands still until told to move, with timers that fire as it passes them.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, firing each timer at its own time.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset end;
        lock (_lock)
            end = _now + by;
        while (true)
        {
            ManualTimer? next;
            lock (_lock)
            {
                next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
                _now = next?.Due ?? end;
                next?.Fired();
            }

            if (next is null)
                return;
            next.Invoke();
        }
    }

    /// <summary>Moves the clock step by step until <paramref name="task"/> is done, letting its continuations run between steps.</summary>
    public async Task<T> RunAsync<T>(Task<T> task, TimeSpan step, TimeSpan limit)
    {
        await RunAsync((Task)task, step, limit);
        return await task;
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public async Task RunAsync(Task task, TimeSpan step, TimeSpan limit)
    {
        var end = GetUtcNow() + limit;
        while (!task.IsCompleted)
        {
            await Settle(task);
            if (GetUtcNow() >= end)
                throw new TimeoutException($"not done within {limit} of manual time");
            if (!task.IsCompleted)
                Advance(step);
        }

        await task;
    }

    private static async Task Settle(Task task)
    {
        for (var i = 0; i < 3 && !task.IsCompleted; i++)
            await Task.WhenAny(task, Task.Delay(1));
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : time._now + dueTime;
                if (Due != DateTimeOffset.MaxValue)
                    time._timers.Add(this);
            }

            return true;
        }

        public void Fired()
        {
            if (_period == Timeout.InfiniteTimeSpan || _period == TimeSpan.Zero)
                time._timers.Remove(this);
            else
                Due += _period;
        }

        public void Invoke() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

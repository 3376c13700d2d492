using System.Collections.Concurrent;

namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>
/// A clock on which waits of up to <paramref name="longest"/> (half an hour when null) are over at once, and are remembered; longer
/// timers, such as limits set to an hour, never fire.
/// </summary>
internal sealed class SkippingTime(TimeSpan? longest = null) : TimeProvider
{
    private readonly TimeSpan _longest = longest ?? TimeSpan.FromMinutes(30);
    private readonly ConcurrentQueue<TimeSpan> _waits = new();
    private long _ticks = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).Ticks;

    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    /// <summary>The waits of a second and more in whole seconds, jitter cut off.</summary>
    public IReadOnlyList<int> Seconds => [.. Waits.Where(wait => wait.TotalSeconds >= 1).Select(wait => (int)wait.TotalSeconds)];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero && dueTime <= _longest)
        {
            _waits.Enqueue(dueTime);
            Interlocked.Add(ref _ticks, dueTime.Ticks);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Fired();
    }

    private sealed class Fired : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

namespace Sandboxd.Hosting;

/// <summary>A clock that can be moved ahead of another, to see lifetimes end without waiting. Its timers run by the other's pace.</summary>
internal sealed class ShiftedTime(TimeProvider inner) : TimeProvider
{
    private long _shift;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _shift));

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);
}

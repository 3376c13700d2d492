using Sandboxd.State;

namespace Sandboxd.Fleet;

internal static class Lifetimes
{
    /// <summary>
    /// Judges a sandbox by its clocks: the lifetime counts from its start, the idle time from the last gateway operation or live
    /// command; both only while it runs. A negative lifetime has no end.
    /// </summary>
    public static Lifetime Judge(SandboxRecord record, DateTimeOffset now, DateTimeOffset lastActivity, bool busy)
    {
        if (record is not { Status: SandboxStatus.RUNNING, StartedAt: { } started })
            return Lifetime.GoesOn;
        if (record.TimeoutMinutes > 0 && now >= started.AddMinutes(record.TimeoutMinutes))
            return Lifetime.Expired;
        var quietSince = lastActivity > started ? lastActivity : started;
        return record.IdleTimeoutMinutes is { } idle && !busy && now >= quietSince.AddMinutes(idle) ? Lifetime.Idle : Lifetime.GoesOn;
    }
}

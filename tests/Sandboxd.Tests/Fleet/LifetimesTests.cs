using Sandboxd.Fleet;
using Sandboxd.State;

namespace Sandboxes.Sandboxd.Tests.Fleet;

public sealed class LifetimesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(60, null, 59.9, 0, false, Lifetime.GoesOn)]
    [InlineData(60, null, 60, 59, true, Lifetime.Expired)]
    [InlineData(-1, null, 100_000, 0, false, Lifetime.GoesOn)]
    [InlineData(60, 5, 4.9, 0, false, Lifetime.GoesOn)]
    [InlineData(60, 5, 5, 0, false, Lifetime.Idle)]
    [InlineData(60, 5, 9, 5, false, Lifetime.GoesOn)]
    [InlineData(60, 5, 10, 0, true, Lifetime.GoesOn)]
    [InlineData(60, 5, 60, 0, false, Lifetime.Expired)]
    [InlineData(-1, 5, 5, 0, false, Lifetime.Idle)]
    public void Judge_Running_GoesByItsClocks(int timeout, int? idle, double minutes, double lastActivity, bool busy, object verdict) =>
        Lifetimes.Judge(Record(timeout, idle, SandboxStatus.RUNNING), Start.AddMinutes(minutes), Start.AddMinutes(lastActivity), busy).ShouldBe((Lifetime)verdict);

    [Fact]
    public void Judge_Pending_HasNoClocks() =>
        Lifetimes.Judge(Record(1, 1, SandboxStatus.PENDING) with { StartedAt = null }, Start.AddDays(1), Start, false).ShouldBe(Lifetime.GoesOn);

    private static SandboxRecord Record(int timeout, int? idle, SandboxStatus status) => new()
    {
        Id = "a",
        Name = "a",
        DockerImage = "a",
        Status = status,
        StartedAt = Start,
        TimeoutMinutes = timeout,
        IdleTimeoutMinutes = idle,
    };
}

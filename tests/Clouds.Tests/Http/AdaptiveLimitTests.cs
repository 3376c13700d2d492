using Sandboxes.Clouds.Http;
using Sandboxes.Testing;

namespace Sandboxes.Clouds.Tests.Http;

public sealed class AdaptiveLimitTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Enter_MoreThanTheMax_WaitsForALeave()
    {
        var limit = new AdaptiveLimit(_time, 2);
        await limit.EnterAsync(null, default);
        await limit.EnterAsync(null, default);
        var third = limit.EnterAsync(null, default);
        third.IsCompleted.ShouldBeFalse();
        limit.Leave(accepted: true);
        await third;
    }

    [Fact]
    public async Task Pause_Enter_WaitsUntilItIsOver()
    {
        var limit = new AdaptiveLimit(_time, 4);
        limit.Pause(TimeSpan.FromSeconds(10));
        var told = TimeSpan.Zero;
        var entered = limit.EnterAsync(
            pause =>
            {
                told = pause;
                return Task.CompletedTask;
            },
            default);
        told.ShouldBe(TimeSpan.FromSeconds(10));
        _time.Advance(TimeSpan.FromSeconds(9));
        entered.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        await entered;
    }

    [Fact]
    public async Task Pause_RefusalsOfOneMoment_HalveTheWindowOnce()
    {
        var limit = new AdaptiveLimit(_time, 64);
        limit.Pause(TimeSpan.FromSeconds(1));
        limit.Pause(TimeSpan.FromSeconds(2));
        limit.Window.ShouldBe(32);
        _time.Advance(TimeSpan.FromSeconds(3));
        limit.Pause(TimeSpan.FromSeconds(1));
        limit.Window.ShouldBe(16);
        _time.Advance(TimeSpan.FromSeconds(3));
        for (var i = 0; i < 17; i++)
        {
            await limit.EnterAsync(null, default);
            limit.Leave(accepted: true);
        }

        limit.Window.ShouldBe(17);
    }

    [Fact]
    public async Task Enter_CancelledWhileWaiting_LeavesItsTurnToTheNext()
    {
        var limit = new AdaptiveLimit(_time, 1);
        await limit.EnterAsync(null, default);
        using var cancel = new CancellationTokenSource();
        var second = limit.EnterAsync(null, cancel.Token);
        var third = limit.EnterAsync(null, default);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        limit.Leave(accepted: true);
        await third;
    }

    [Fact]
    public async Task Enter_ManyCallers_NeverPassTheMax()
    {
        var limit = new AdaptiveLimit(_time, 3);
        var (underWay, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            await limit.EnterAsync(null, default);
            var now = Interlocked.Increment(ref underWay);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref underWay);
            limit.Leave(accepted: true);
        })));
        most.ShouldBeInRange(1, 3);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value;)
            seen = Interlocked.CompareExchange(ref target, value, seen) is var before && before == seen ? value : before;
    }
}

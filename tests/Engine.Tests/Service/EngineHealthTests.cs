using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Service;
using Sandboxes.Testing;

namespace Sandboxes.Engine.Tests.Service;

public class EngineHealthTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(null, nameof(HealthVerdict.Alive))]
    [InlineData(StatusCode.DeadlineExceeded, nameof(HealthVerdict.Alive))]
    [InlineData(StatusCode.Internal, nameof(HealthVerdict.Alive))]
    [InlineData(StatusCode.Unimplemented, nameof(HealthVerdict.NotOffered))]
    [InlineData(StatusCode.Unavailable, nameof(HealthVerdict.Gone))]
    public void Judge_EachAnswer_MeansWhatItSays(StatusCode? failure, string verdict) => EngineHealth.Judge(failure).ToString().ShouldBe(verdict);

    [Fact]
    public async Task UntilGone_TwoRefusalsInARow_Returns()
    {
        var (time, asked) = (new ManualTime(), 0);

        // Well, refused, well again, then refused for good: the fifth question is the last.
        var watch = EngineHealth.UntilGoneAsync(
            _ => ++asked is 1 or 3 ? Task.CompletedTask : throw new RpcException(new Status(StatusCode.Unavailable, "refused")),
            Interval, time, CancellationToken.None);
        await time.RunAsync(watch, Interval, Interval * 20);

        asked.ShouldBe(5);
    }

    [Fact]
    public async Task UntilGone_NotOffered_AsksOnceAndWaitsForEver()
    {
        var (time, asked) = (new ManualTime(), 0);
        using var cancel = new CancellationTokenSource();

        var watch = EngineHealth.UntilGoneAsync(
            _ =>
            {
                asked++;
                throw new RpcException(new Status(StatusCode.Unimplemented, "?"));
            },
            Interval, time, cancel.Token);
        await Should.ThrowAsync<TimeoutException>(time.RunAsync(watch, Interval, Interval * 20));
        await cancel.CancelAsync();

        asked.ShouldBe(1);
        await Should.ThrowAsync<OperationCanceledException>(watch);
    }
}

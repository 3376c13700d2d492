using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Testing;

namespace Sandboxes.Engine.Tests.Grpc;

public class DeadlineTests
{
    [Fact]
    public async Task Deadline_PassesWhileTheHandlerWaits_IsDeadlineExceeded()
    {
        var time = new ManualTime();
        var started = new TaskCompletionSource<ServerCallContext>();
        await using var server = await EchoServer.StartAsync(
            async (_, context) =>
            {
                started.SetResult(context);
                await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
                return new InvokeResponse();
            },
            options: new GrpcServerOptions { Time = time });

        var call = RawCall.PostAsync(server.Address, RawCall.Frame([]), headers: [("grpc-timeout", "30S")]);
        (await started.Task).Deadline.ShouldBe(time.GetUtcNow().AddSeconds(30));
        time.Advance(TimeSpan.FromSeconds(29));
        call.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));

        (await call).HeadersOnlyStatus().ShouldBe("4");
    }

    [Fact]
    public async Task Deadline_PassesAtTheClient_IsDeadlineExceeded()
    {
        var time = new ManualTime();
        var started = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var server = await EchoServer.StartAsync(async (_, context) =>
        {
            await using var registration = context.CancellationToken.Register(ended.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            return new InvokeResponse();
        });
        using var channel = new GrpcChannel(server.Address, time);

        var call = channel.UnaryAsync(ResourceProviderMethods.Invoke, new InvokeRequest(), timeout: TimeSpan.FromMinutes(5));
        await started.Task;
        time.Advance(TimeSpan.FromMinutes(5));

        (await Should.ThrowAsync<RpcException>(call)).StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("S")]
    [InlineData("1x")]
    [InlineData("123456789S")]
    [InlineData("-1S")]
    public async Task Deadline_Malformed_IsInvalidArgument(string timeout)
    {
        await using var server = await EchoServer.StartAsync();

        var response = await RawCall.PostAsync(server.Address, RawCall.Frame([]), headers: [("grpc-timeout", timeout)]);

        response.HeadersOnlyStatus().ShouldBe("3");
    }

    [Fact]
    public async Task Deadline_FarAway_IsNone()
    {
        DateTimeOffset? seen = DateTimeOffset.MinValue;
        await using var server = await EchoServer.StartAsync((_, context) =>
        {
            seen = context.Deadline;
            return Task.FromResult(new InvokeResponse());
        });

        var response = await RawCall.PostAsync(server.Address, RawCall.Frame([]), headers: [("grpc-timeout", "99999999H")]);

        response.Trailer("grpc-status").ShouldBe("0");
        seen.ShouldBeNull();
    }
}

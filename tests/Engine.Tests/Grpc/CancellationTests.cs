using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Tests.Grpc;

public class CancellationTests
{
    [Fact]
    public async Task Cancel_WhileTheHandlerWaits_EndsBothSides()
    {
        var started = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var server = await EchoServer.StartAsync(async (_, context) =>
        {
            await using var registration = context.CancellationToken.Register(ended.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            return new InvokeResponse();
        });
        using var cancel = new CancellationTokenSource();

        var call = server.InvokeAsync(cancel: cancel.Token);
        await started.Task;
        await cancel.CancelAsync();

        (await Should.ThrowAsync<RpcException>(call)).StatusCode.ShouldBe(StatusCode.Cancelled);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Cancel_BeforeTheCall_SendsNothing()
    {
        var called = false;
        await using var server = await EchoServer.StartAsync((_, _) =>
        {
            called = true;
            return Task.FromResult(new InvokeResponse());
        });

        var failure = await Should.ThrowAsync<RpcException>(server.InvokeAsync(cancel: new CancellationToken(canceled: true)));

        failure.StatusCode.ShouldBe(StatusCode.Cancelled);
        called.ShouldBeFalse();
    }

    [Fact]
    public async Task Cancel_OfOneCall_LeavesTheOthers()
    {
        var waiting = new TaskCompletionSource();
        await using var server = await EchoServer.StartAsync(async (request, context) =>
        {
            if (request.Args.Fields.Count == 0)
                return new InvokeResponse();
            waiting.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            return new InvokeResponse();
        });
        using var cancel = new CancellationTokenSource();

        var call = server.InvokeAsync(new Struct { Fields = { ["wait"] = Value.ForNull() } }, cancel: cancel.Token);
        await waiting.Task;
        await cancel.CancelAsync();

        await Should.ThrowAsync<RpcException>(call);
        (await server.InvokeAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Dispose_WhileACallRuns_FailsTheCallAndFiresItsToken()
    {
        var started = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        var server = await EchoServer.StartAsync(async (_, context) =>
        {
            await using var registration = context.CancellationToken.Register(ended.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            return new InvokeResponse();
        });

        var call = server.InvokeAsync();
        await started.Task;
        await server.DisposeAsync();

        await Should.ThrowAsync<RpcException>(call);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}

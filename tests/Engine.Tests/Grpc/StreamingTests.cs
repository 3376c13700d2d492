using Pulumirpc;
using Sandboxes.Engine.Grpc;
using GrpcStatus = Sandboxes.Engine.Grpc.Status;

namespace Sandboxes.Engine.Tests.Grpc;

public class StreamingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task Stream_SomeRows_ArriveInOrder(int count)
    {
        await using var server = await EchoServer.StartAsync();

        var rows = await RowsAsync(server, count);

        rows.ShouldBe(Enumerable.Range(0, count).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Stream_EachRow_ArrivesBeforeTheNextIsWritten()
    {
        var read = new SemaphoreSlim(0);
        await using var server = await EchoServer.StartAsync(list: async (_, rows, _) =>
        {
            for (var i = 0; i < 3; i++)
            {
                await rows.WriteAsync(new ListResponse());
                (await read.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
            }
        });

        var count = 0;
        await foreach (var row in server.Channel.ServerStreamingAsync(ResourceProviderMethods.List, new ListRequest()))
        {
            count++;
            read.Release();
        }

        count.ShouldBe(3);
    }

    [Fact]
    public async Task Stream_FailsAfterRows_GivesTheRowsThenTheStatus()
    {
        await using var server = await EchoServer.StartAsync(list: async (_, rows, _) =>
        {
            await rows.WriteAsync(new ListResponse());
            throw new RpcException(new GrpcStatus(StatusCode.Unavailable, "page 2 is lost"));
        });

        var rows = server.Channel.ServerStreamingAsync(ResourceProviderMethods.List, new ListRequest()).GetAsyncEnumerator();

        (await rows.MoveNextAsync()).ShouldBeTrue();
        var failure = await Should.ThrowAsync<RpcException>(async () => await rows.MoveNextAsync());
        failure.Status.ToString().ShouldBe("Unavailable: page 2 is lost");
    }

    [Fact]
    public async Task Stream_FailsBeforeRows_GivesTheStatus()
    {
        await using var server = await EchoServer.StartAsync(list: (_, _, _) => throw new RpcException(new GrpcStatus(StatusCode.Unimplemented, "no list")));

        (await Should.ThrowAsync<RpcException>(RowsAsync(server, 1))).Status.Detail.ShouldBe("no list");
    }

    [Fact]
    public async Task Stream_ReaderLeaves_FiresTheHandlersToken()
    {
        var ended = new TaskCompletionSource();
        await using var server = await EchoServer.StartAsync(list: async (_, rows, context) =>
        {
            await using var registration = context.CancellationToken.Register(ended.SetResult);
            await rows.WriteAsync(new ListResponse());
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        });

        await foreach (var row in server.Channel.ServerStreamingAsync(ResourceProviderMethods.List, new ListRequest()))
            break;

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task<List<string>> RowsAsync(EchoServer server, int count)
    {
        var rows = new List<string>();
        await foreach (var row in server.Channel.ServerStreamingAsync(ResourceProviderMethods.List, new ListRequest { Limit = count }))
            rows.Add(row.Result.Id);
        return rows;
    }
}

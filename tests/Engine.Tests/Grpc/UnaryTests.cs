using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Tests.Grpc;

public class UnaryTests
{
    [Fact]
    public async Task Unary_AnyMessage_AnswersWhatTheHandlerReturns()
    {
        await using var server = await EchoServer.StartAsync();

        var response = await server.InvokeAsync(Args("name", "böx 🚀"));

        response.Return.Fields["name"].StringValue.ShouldBe("böx 🚀");
    }

    [Fact]
    public async Task Unary_EmptyMessages_AreMessages()
    {
        await using var server = await EchoServer.StartAsync((_, _) => Task.FromResult(new InvokeResponse()));

        (await server.InvokeAsync()).ShouldBe(new InvokeResponse());
    }

    [Fact]
    public async Task Unary_UnknownMethod_IsUnimplementedAndNamed()
    {
        await using var server = await EchoServer.StartAsync();

        var failure = await Should.ThrowAsync<RpcException>(
            server.Channel.UnaryAsync(ResourceProviderMethods.GetPluginInfo, new Empty()));

        failure.StatusCode.ShouldBe(StatusCode.Unimplemented);
        failure.Status.Detail.ShouldContain("/pulumirpc.ResourceProvider/GetPluginInfo");
    }

    [Fact]
    public async Task Unary_ThreeHundredAtOnce_RunAtOnce()
    {
        const int Calls = 300;
        var arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await EchoServer.StartAsync(async (request, _) =>
        {
            if (Interlocked.Increment(ref arrived) == Calls)
                all.SetResult();
            await all.Task.WaitAsync(TimeSpan.FromSeconds(30));
            return new InvokeResponse { Return = request.Args };
        });

        var responses = await Task.WhenAll(Enumerable.Range(0, Calls).Select(i => server.InvokeAsync(Args("i", $"{i}"))));

        responses.Select(response => response.Return.Fields["i"].StringValue).ShouldBe(Enumerable.Range(0, Calls).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Unary_NobodyListens_IsUnavailable()
    {
        var server = await EchoServer.StartAsync();
        await server.DisposeAsync();
        using var channel = new GrpcChannel(server.Address);

        var failure = await Should.ThrowAsync<RpcException>(channel.UnaryAsync(ResourceProviderMethods.Invoke, new InvokeRequest()));

        failure.StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    private static Struct Args(string key, string value) => new() { Fields = { [key] = Value.ForString(value) } };
}

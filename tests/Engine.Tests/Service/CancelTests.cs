using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using static Sandboxes.Engine.Tests.Service.Provider;
using Methods = Pulumirpc.ResourceProviderMethods;

namespace Sandboxes.Engine.Tests.Service;

public class CancelTests
{
    [Fact]
    public async Task Cancel_WhileCreateWaits_EndsTheWaitAndKeepsWhatExists()
    {
        await using var provider = await StartAsync();
        var waiting = new TaskCompletionSource();
        provider.Box.OnCreate = async (_, _, stop) =>
        {
            waiting.SetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            }
            catch (OperationCanceledException)
            {
                throw new InitFailedException("id-1", Bag(), ["stopped waiting"]);
            }

            throw new InvalidOperationException("the wait ended by itself");
        };

        var create = provider.CreateAsync(Wire());
        await waiting.Task;
        await provider.CallAsync(Methods.Cancel, new Empty());

        var failure = await Should.ThrowAsync<RpcException>(create);
        failure.Status.FindDetail<ErrorResourceInitFailed>()!.Id.ShouldBe("id-1");
    }

    [Fact]
    public async Task Cancel_WhileCreateWaitsForNothing_IsCancelled()
    {
        await using var provider = await StartAsync();
        var waiting = new TaskCompletionSource();
        provider.Box.OnCreate = async (_, _, stop) =>
        {
            waiting.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            throw new InvalidOperationException("the wait ended by itself");
        };

        var create = provider.CreateAsync(Wire());
        await waiting.Task;
        await provider.CallAsync(Methods.Cancel, new Empty());

        (await Should.ThrowAsync<RpcException>(create)).StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact]
    public async Task Cancel_ManyTimesAndBeforeConfigure_IsAnsweredAndLaterCallsAreCancelled()
    {
        await using var provider = await StartRawAsync();

        for (var i = 0; i < 3; i++)
            await provider.CallAsync(Methods.Cancel, new Empty());

        (await provider.FailureAsync(Methods.Configure, new ConfigureRequest { Args = new Struct() })).StatusCode.ShouldBe(StatusCode.Cancelled);
        (await provider.FailureAsync(Methods.Check, new CheckRequest { Type = TestSchema.Box })).StatusCode.ShouldBe(StatusCode.Cancelled);
        (await Should.ThrowAsync<RpcException>(provider.ListAsync(new ListRequest { Token = TestSchema.Box }))).StatusCode.ShouldBe(StatusCode.Cancelled);
        (await provider.CallAsync(Methods.GetPluginInfo, new Empty())).Version.ShouldBe("1.2.3");
    }

    [Fact]
    public async Task Cancel_ThenTheHandshakeOfTheNextCommand_BeginsAnew()
    {
        await using var provider = await StartAsync();
        await provider.CallAsync(Methods.Cancel, new Empty());

        await provider.CallAsync(Methods.Handshake, new ProviderHandshakeRequest());

        (await provider.CreateAsync(Wire(("size", PropertyValue.Of(1))))).Id.ShouldBe("id-1");
    }

    [Fact]
    public async Task EngineGoesAway_WhileCreateWaits_EndsTheWait()
    {
        await using var provider = await StartAsync();
        var waiting = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        provider.Box.OnCreate = async (_, _, stop) =>
        {
            await using var registration = stop.Register(stopped.SetResult);
            waiting.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            throw new InvalidOperationException("the wait ended by itself");
        };
        using var gone = new CancellationTokenSource();

        var create = provider.CallAsync(Methods.Create, new CreateRequest { Type = TestSchema.Box, Properties = Wire() }, gone.Token);
        await waiting.Task;
        await gone.CancelAsync();

        await Should.ThrowAsync<RpcException>(create);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}

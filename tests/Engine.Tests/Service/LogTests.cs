using Pulumirpc;
using Sandboxes.Engine.Grpc;
using static Sandboxes.Engine.Tests.Service.Provider;
using Methods = Pulumirpc.ResourceProviderMethods;

namespace Sandboxes.Engine.Tests.Service;

public class LogTests
{
    [Fact]
    public async Task Log_EachKind_ReachesTheEngineInOrderBeforeTheAnswer()
    {
        await using var engine = await FakeEngine.StartAsync(_ => Task.Delay(5));
        await using var provider = await StartAsync(engine.Address);
        provider.Box.OnCreate = (call, inputs, stop) =>
        {
            // Not awaited: the call flushes them.
            call.Log.StatusAsync("waiting");
            call.Log.InfoAsync("cut \ud83d");
            call.Log.WarningAsync("careful");
            return Task.FromResult(new CreatedResource("id-1", inputs));
        };

        await provider.CreateAsync(Wire());

        engine.Logs.ShouldBe([
            new LogRequest { Severity = LogSeverity.Info, Message = "waiting", Urn = BoxUrn, Ephemeral = true },
            new LogRequest { Severity = LogSeverity.Info, Message = "cut \ufffd", Urn = BoxUrn },
            new LogRequest { Severity = LogSeverity.Warning, Message = "careful", Urn = BoxUrn },
        ]);
    }

    [Fact]
    public async Task Log_BeforeAFailure_ReachesTheEngine()
    {
        await using var engine = await FakeEngine.StartAsync();
        await using var provider = await StartAsync(engine.Address);
        provider.Box.OnCreate = (call, _, _) =>
        {
            call.Log.WarningAsync("careful");
            throw new ProviderException(StatusCode.Unavailable, "no");
        };

        await Should.ThrowAsync<RpcException>(provider.CreateAsync(Wire()));

        engine.Logs.ShouldHaveSingleItem().Message.ShouldBe("careful");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("127.0.0.1:1")]
    [InlineData("not an address")]
    public async Task Log_NoEngine_IsNoError(string? address)
    {
        await using var provider = await StartAsync(address);
        provider.Box.OnCreate = async (call, inputs, _) =>
        {
            await call.Log.WarningAsync("careful");
            return new CreatedResource("id-1", inputs);
        };

        (await provider.CreateAsync(Wire())).Id.ShouldBe("id-1");
    }

    [Fact]
    public async Task Attach_OtherEngine_GetsTheLogsFromThenOn()
    {
        await using var one = await FakeEngine.StartAsync();
        await using var other = await FakeEngine.StartAsync();
        await using var provider = await StartAsync(one.Address);
        provider.Box.OnCreate = async (call, inputs, _) =>
        {
            await call.Log.InfoAsync("here");
            return new CreatedResource("id-1", inputs);
        };

        await provider.CreateAsync(Wire());
        await provider.CallAsync(Methods.Attach, new PluginAttach { Address = other.Address });
        await provider.CreateAsync(Wire());
        await provider.CallAsync(Methods.Handshake, new ProviderHandshakeRequest { EngineAddress = one.Address });
        await provider.CreateAsync(Wire());

        (one.Logs.Count, other.Logs.Count).ShouldBe((2, 1));
    }
}

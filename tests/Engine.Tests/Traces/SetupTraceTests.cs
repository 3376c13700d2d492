using Pulumirpc;
using Sandboxes.Engine.Values;
using Methods = Pulumirpc.ResourceProviderMethods;

namespace Sandboxes.Engine.Tests.Traces;

public class SetupTraceTests
{
    [Fact]
    public async Task Handshake_Recorded_IsAnsweredAlike()
    {
        await using var provider = await Replay.ProviderAsync();

        (await Replay.RunAsync(provider, Methods.Handshake, (call, answer) => answer.Equals(call.Response) ? null : "differs")).ShouldBeEmpty();
    }

    [Fact]
    public async Task GetPluginInfo_Recorded_IsAnsweredAlike()
    {
        await using var provider = await Replay.ProviderAsync();

        (await Replay.RunAsync(provider, Methods.GetPluginInfo, (call, answer) => answer.Equals(call.Response) ? null : "differs")).ShouldBeEmpty();
    }

    [Fact]
    public async Task CheckConfig_Recorded_IsAnsweredAlike()
    {
        await using var provider = await Replay.ProviderAsync();

        var complaints = await Replay.RunAsync(provider, Methods.CheckConfig, (call, answer) => answer.Failures.Count > 0
            ? "failures"
            : Replay.Difference(PropertyCodec.Read(call.Response!.Inputs), PropertyCodec.Read(answer.Inputs)));

        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task DiffConfig_Recorded_IsAnsweredAlike()
    {
        await using var provider = await Replay.ProviderAsync();

        // We add a detailed diff, which the recording provider had none of.
        var complaints = await Replay.RunAsync(provider, Methods.DiffConfig, (call, answer) =>
            answer.Changes == call.Response!.Changes && answer.Replaces.Equals(call.Response.Replaces) && answer.Diffs.Equals(call.Response.Diffs)
                ? null
                : "verdict");

        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Configure_Recorded_IsAnsweredAlike()
    {
        await using var provider = await Replay.ProviderAsync();

        // The engine reads this answer only where there was no handshake; the recording provider left the last flag to the handshake.
        var complaints = await Replay.RunAsync(provider, Methods.Configure, (call, answer) =>
            answer.Equals(new ConfigureResponse(call.Response!) { SupportsAutonamingConfiguration = true }) ? null : "differs");

        complaints.ShouldBeEmpty();
    }
}

using Pulumirpc;
using Sandboxes.Engine.Tests.Schema;
using Sandboxes.Engine.Values;
using Methods = Pulumirpc.ResourceProviderMethods;

namespace Sandboxes.Engine.Tests.Traces;

/// <summary>Recorded steps, with resources that do what the recorded ones did: our service must pass that on to the engine unharmed.</summary>
public class LifeTraceTests
{
    [Fact]
    public async Task Create_Recorded_GivesTheRecordedState()
    {
        CreateResponse? script = null;
        await using var provider = await Replay.ProviderAsync(resource => resource.OnCreate = (_, _, _) =>
            Task.FromResult(new CreatedResource(script!.Id, PropertyCodec.Read(script.Properties))));

        foreach (var call in RecordedCall<CreateRequest, CreateResponse>.Load(Methods.Create).Where(call => call.Response is not null))
        {
            script = call.Response;
            if (!call.Request.Preview)
                await ConfigureAsync(provider);
            var answer = await provider.CallAsync(Methods.Create, call.Request);

            answer.Id.ShouldBe(call.Response!.Id);
            if (call.Request.Preview)
                ShouldPreview(call.Step, call.Request.Type, call.Request.Properties, answer.Properties);
            else
                Replay.Difference(PropertyCodec.Read(call.Response.Properties), PropertyCodec.Read(answer.Properties)).ShouldBeNull(call.Step);
        }
    }

    [Fact]
    public async Task Update_Recorded_GivesTheRecordedState()
    {
        UpdateResponse? script = null;
        await using var provider = await Replay.ProviderAsync(resource => resource.OnUpdate = (_, _, _) =>
            Task.FromResult(PropertyCodec.Read(script!.Properties)));
        await ConfigureAsync(provider);

        foreach (var call in RecordedCall<UpdateRequest, UpdateResponse>.Load(Methods.Update).Where(call => call.Response is not null))
        {
            script = call.Response;
            var answer = await provider.CallAsync(Methods.Update, call.Request);

            if (call.Request.Preview)
                ShouldPreview(call.Step, call.Request.Type, call.Request.News, answer.Properties);
            else
                Replay.Difference(PropertyCodec.Read(call.Response!.Properties), PropertyCodec.Read(answer.Properties)).ShouldBeNull(call.Step);
        }
    }

    [Fact]
    public async Task Read_Recorded_GivesTheRecordedStateAndInputs()
    {
        ReadResponse? script = null;
        await using var provider = await Replay.ProviderAsync(resource => resource.OnRead = (_, _, _, _) => Task.FromResult(
            script!.Id.Length == 0 ? null : new FoundResource(script.Id, PropertyCodec.Read(script.Properties), PropertyCodec.Read(script.Inputs))));
        await ConfigureAsync(provider);

        foreach (var call in RecordedCall<ReadRequest, ReadResponse>.Load(Methods.Read).Where(call => call.Response is not null))
        {
            script = call.Response;
            var answer = await provider.CallAsync(Methods.Read, call.Request);

            answer.Id.ShouldBe(script!.Id);
            (answer.Properties is null).ShouldBe(script.Properties is null, call.Step);
            Replay.Difference(PropertyCodec.Read(script.Properties), PropertyCodec.Read(answer.Properties)).ShouldBeNull(call.Step);
            Replay.Difference(PropertyCodec.Read(script.Inputs), PropertyCodec.Read(answer.Inputs)).ShouldBeNull(call.Step);
        }
    }

    [Fact]
    public async Task Delete_Recorded_Succeeds()
    {
        await using var provider = await Replay.ProviderAsync();
        await ConfigureAsync(provider);

        (await Replay.RunAsync(provider, Methods.Delete, (call, answer) => answer.Equals(call.Response) ? null : "differs")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Invoke_Recorded_GivesTheRecordedResult()
    {
        InvokeResponse? script = null;
        await using var provider = await Replay.ProviderAsync(function: function => function.OnInvoke = (_, _, _) =>
            Task.FromResult(PropertyCodec.Read(script!.Return)));
        await ConfigureAsync(provider);

        // Failures are the functions' own, and tested where they are.
        foreach (var call in RecordedCall<InvokeRequest, InvokeResponse>.Load(Methods.Invoke).Where(call => call.Response is { Failures.Count: 0 }))
        {
            script = call.Response;
            var answer = await provider.CallAsync(Methods.Invoke, call.Request);

            answer.Failures.ShouldBeEmpty(call.Step);
            Replay.Difference(PropertyCodec.Read(script!.Return), PropertyCodec.Read(answer.Return)).ShouldBeNull(call.Step);
        }
    }

    private static Task<ConfigureResponse> ConfigureAsync(Service.Provider provider) =>
        provider.CallAsync(Methods.Configure, new ConfigureRequest { Args = new Google.Protobuf.WellKnownTypes.Struct() });

    /// <summary>A preview holds every input as it is; the recording provider said no more than that, ours adds what is unknown yet.</summary>
    private static void ShouldPreview(
        string step, string type, Google.Protobuf.WellKnownTypes.Struct inputs, Google.Protobuf.WellKnownTypes.Struct outputs)
    {
        var schema = Committed.Schema.FindResource(type)!.Outputs;
        var (sent, shown) = (PropertyCodec.Read(inputs), PropertyCodec.Read(outputs));
        var expected = new PropertyMap(sent.Where(entry => schema.Find(entry.Key) is not null));
        expected.Count.ShouldBeGreaterThan(0, step);
        Replay.Difference(expected, new PropertyMap(shown.Where(entry => sent.ContainsKey(entry.Key)))).ShouldBeNull(step);
    }
}

using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Service;
using Sandboxes.Engine.Values;
using static Sandboxes.Engine.Tests.Service.Provider;
using Methods = Pulumirpc.ResourceProviderMethods;

namespace Sandboxes.Engine.Tests.Service;

public class LifeTests
{
    [Fact]
    public async Task Create_Preview_EchoesInputsAndAsksNobody()
    {
        await using var provider = await StartAsync();
        provider.Box.OnCreate = (_, _, _) => throw new InvalidOperationException("called in a preview");

        var response = await provider.CreateAsync(Wire(("size", PropertyValue.Of(1)), ("env", Secret("e"))), preview: true);

        response.Id.ShouldBe("");
        var state = PropertyCodec.Read(response.Properties);
        state["size"].ShouldBe(PropertyValue.Of(1));
        state["env"].ShouldBe(Secret("e"));
        state["status"].IsUnknown.ShouldBeTrue();
        state["accessKey"].ShouldBe(new PropertyValue.Secret(new PropertyValue.Unknown()));
    }

    [Fact]
    public async Task Create_Real_PassesTheCallAndMarksSecrets()
    {
        await using var provider = await StartAsync();
        ResourceCall? seen = null;
        provider.Box.OnCreate = (call, _, _) =>
        {
            seen = call;
            return Task.FromResult(new CreatedResource("id-7", Bag(("env", PropertyValue.Of("e")), ("accessKey", PropertyValue.Of("k")))));
        };

        var response = await provider.CreateAsync(Wire(("env", Secret("e"))), timeout: 90);

        response.Id.ShouldBe("id-7");
        PropertyCodec.Read(response.Properties).ShouldBe(Bag(("env", Secret("e")), ("accessKey", Secret("k"))));
        (seen!.Urn, seen.Name, seen.Timeout).ShouldBe((BoxUrn, "box", TimeSpan.FromSeconds(90)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void TimeoutOf_NoUsableLimit_IsNull(double seconds) => CallSubject.TimeoutOf(seconds).ShouldBeNull();

    [Fact]
    public void TimeoutOf_FractionOrAge_IsASpan()
    {
        CallSubject.TimeoutOf(0.5).ShouldBe(TimeSpan.FromMilliseconds(500));
        CallSubject.TimeoutOf(1e300).ShouldBe(TimeSpan.FromDays(40));
    }

    [Fact]
    public async Task Read_Refresh_KeepsSecretWhatWas()
    {
        await using var provider = await StartAsync();
        provider.Box.OnRead = (_, id, _, _) => Task.FromResult<FoundResource?>(new FoundResource(
            id,
            Bag(("env", PropertyValue.Of("new")), ("status", PropertyValue.Of("UP"))),
            Bag(("env", PropertyValue.Of("new")), ("token", PropertyValue.Of("t")))));

        var response = await provider.CallAsync(Methods.Read, Read(
            inputs: Wire(("env", Secret("old"))), state: Wire(("env", Secret("old")), ("status", Secret("DOWN")))));

        PropertyCodec.Read(response.Properties).ShouldBe(Bag(("env", Secret("new")), ("status", Secret("UP"))));
        PropertyCodec.Read(response.Inputs).ShouldBe(Bag(("env", Secret("new")), ("token", Secret("t"))));
        provider.Box.SeenIds.ShouldBe(["id-1"]);
    }

    [Fact]
    public async Task Read_ImportOrEmptyBags_ComesAsNulls()
    {
        await using var provider = await StartAsync();
        var seen = new List<bool>();
        provider.Box.OnRead = (_, id, inputs, state) =>
        {
            seen.Add(inputs is null && state is null);
            return Task.FromResult<FoundResource?>(new FoundResource(id, Bag(), Bag()));
        };

        await provider.CallAsync(Methods.Read, Read(null, null));
        await provider.CallAsync(Methods.Read, Read(new Struct(), new Struct()));

        seen.ShouldBe([true, true]);
    }

    [Fact]
    public async Task Read_Gone_LeavesEverythingUnset()
    {
        await using var provider = await StartAsync();
        provider.Box.OnRead = (_, _, _, _) => Task.FromResult<FoundResource?>(null);

        (await provider.CallAsync(Methods.Read, Read(null, null))).ShouldBe(new ReadResponse());
    }

    [Fact]
    public async Task Update_Preview_AsksNobody()
    {
        await using var provider = await StartAsync();
        provider.Box.OnUpdate = (_, _, _) => throw new InvalidOperationException("called in a preview");
        var request = Update(Bag(("size", PropertyValue.Of(1))), Bag(("size", PropertyValue.Of(2))));
        request.Preview = true;

        var response = await provider.CallAsync(Methods.Update, request);

        response.Properties.Fields["size"].NumberValue.ShouldBe(2);
    }

    [Fact]
    public async Task Update_NothingChanged_StillReachesTheResource()
    {
        await using var provider = await StartAsync();
        var inputs = Bag(("token", Secret("t")));
        provider.Box.OnUpdate = (oldInputs, oldState, news) =>
        {
            oldInputs.ShouldBe(news);
            return Task.FromResult(Bag(("token", PropertyValue.Of("t")), ("status", PropertyValue.Of("UP"))));
        };

        var response = await provider.CallAsync(Methods.Update, Update(inputs, inputs));

        PropertyCodec.Read(response.Properties).ShouldBe(Bag(("token", Secret("t")), ("status", PropertyValue.Of("UP"))));
        provider.Box.SeenIds.ShouldBe(["id-1"]);
    }

    [Fact]
    public async Task Delete_Known_PassesIdAndState()
    {
        await using var provider = await StartAsync();
        (string Id, PropertyMap State)? deleted = null;
        provider.Box.OnDelete = (_, id, state) =>
        {
            deleted = (id, state);
            return Task.CompletedTask;
        };

        await provider.CallAsync(Methods.Delete, new DeleteRequest { Id = "id-1", Urn = BoxUrn, Type = TestSchema.Box, Properties = Wire(("size", PropertyValue.Of(1))) });

        deleted.ShouldBe(("id-1", Bag(("size", PropertyValue.Of(1)))));
        provider.Box.SeenIds.ShouldBe(["id-1"]);
    }

    private static ReadRequest Read(Struct? inputs, Struct? state) => new()
    {
        Id = "id-1",
        Urn = BoxUrn,
        Name = "box",
        Type = TestSchema.Box,
        Inputs = inputs,
        Properties = state,
    };

    private static UpdateRequest Update(PropertyMap oldInputs, PropertyMap news) => new()
    {
        Id = "id-1",
        Urn = BoxUrn,
        Name = "box",
        Type = TestSchema.Box,
        Olds = PropertyCodec.Write(oldInputs),
        OldInputs = PropertyCodec.Write(oldInputs),
        News = PropertyCodec.Write(news),
    };
}

using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using static Sandboxes.Engine.Tests.Service.Provider;
using Methods = Pulumirpc.ResourceProviderMethods;

namespace Sandboxes.Engine.Tests.Service;

public class InputsTests
{
    private static readonly ByteString Seed = ByteString.CopyFrom([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    [Fact]
    public async Task Check_Valid_FillsDefaultsMarksSecretsAndNames()
    {
        await using var provider = await StartAsync();

        var response = await provider.CallAsync(Methods.Check, Request(("size", PropertyValue.Of(2)), ("token", PropertyValue.Of("t"))));

        response.Failures.ShouldBeEmpty();
        PropertyCodec.Read(response.Inputs).ShouldBe(Bag(
            ("size", PropertyValue.Of(2)), ("token", Secret("t")), ("keep", PropertyValue.Of(true)), ("name", PropertyValue.Of("box-0001020"))));
    }

    [Fact]
    public async Task Check_OfAResourceInTheState_SaysSo()
    {
        await using var provider = await StartAsync();
        var request = Request(("size", PropertyValue.Of(2)));

        await provider.CallAsync(Methods.Check, request);
        provider.Box.ExistingUrns.ShouldBeEmpty();
        request.Olds = PropertyCodec.Write(Bag(("size", PropertyValue.Of(1))));
        await provider.CallAsync(Methods.Check, request);

        provider.Box.ExistingUrns.ShouldBe([request.Urn]);
    }

    [Fact]
    public async Task Check_ManyThingsWrong_TellsAllAtOnceAndStillMarksSecrets()
    {
        await using var provider = await StartAsync();
        provider.Box.OnCheck = inputs => [new CheckFailure("env", $"rule saw size {(inputs["size"].IsUnknown ? "unknown" : "known")}")];
        var request = Request(("size", PropertyValue.Of("big")), ("sise", PropertyValue.Of(1)), ("token", PropertyValue.Of("t")));
        request.Autonaming = new CheckRequest.Types.AutonamingOptions { Mode = CheckRequest.Types.AutonamingOptions.Types.Mode.Disable };

        var response = await provider.CallAsync(Methods.Check, request);

        response.Failures.Select(failure => failure.Property).ShouldBe(["size", "sise", "name", "env"], ignoreOrder: true);
        response.Failures.ShouldContain(failure => failure.Reason == "rule saw size unknown");
        PropertyCodec.Read(response.Inputs)["token"].ShouldBe(Secret("t"));
    }

    [Fact]
    public async Task Check_NoTypeAndNoName_ReadsThemFromTheUrn()
    {
        await using var provider = await StartAsync();
        var request = Request(("size", PropertyValue.Of(2)));
        request.Type = request.Name = "";

        var response = await provider.CallAsync(Methods.Check, request);

        response.Inputs.Fields["name"].StringValue.ShouldStartWith("box-");
    }

    [Theory]
    [InlineData("test:index:Bax", "The package test has no resource type test:index:Bax. It has: test:index:Box, test:index:Planned.")]
    [InlineData(TestSchema.Planned, "The resource type test:index:Planned is in the schema, but this version of the provider does not implement it. It implements: test:index:Box.")]
    public async Task Check_TypeThatIsNotThere_IsUnimplementedAndSaysWhatIs(string type, string message)
    {
        await using var provider = await StartAsync();

        var failure = await provider.FailureAsync(Methods.Check, new CheckRequest { Type = type, News = new Struct() });

        failure.ToString().ShouldBe($"Unimplemented: {message}");
    }

    [Fact]
    public async Task Check_UnknownSignature_IsInvalidArgument()
    {
        await using var provider = await StartAsync();
        var request = Request();
        request.News.Fields["env"] = Value.ForStruct(new Struct { Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("new-kind") } });

        (await provider.FailureAsync(Methods.Check, request)).StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    [Fact]
    public async Task Diff_Changed_FillsEveryFieldAlike()
    {
        await using var provider = await StartAsync(box: new FakeResource(TestSchema.Box)
        {
            DiffRules = new DiffRules { DeleteBeforeReplace = (_, _) => true },
        });

        var response = await provider.CallAsync(Methods.Diff, Diff(
            Bag(("size", PropertyValue.Of(1)), ("env", Map(("A", "1")))), Bag(("size", PropertyValue.Of(2)), ("env", Map(("A", "1"), ("B", "2"))))));

        response.Changes.ShouldBe(DiffResponse.Types.DiffChanges.DiffSome);
        response.Replaces.ShouldBe(["size"]);
        response.Diffs.ShouldBe(["size", "env"], ignoreOrder: true);
        response.DetailedDiff.Keys.ShouldBe(["size", "env.B"], ignoreOrder: true);
        response.DetailedDiff["size"].ShouldBe(new Pulumirpc.PropertyDiff { Kind = Pulumirpc.PropertyDiff.Types.Kind.UpdateReplace, InputDiff = true });
        response.DetailedDiff["env.B"].ShouldBe(new Pulumirpc.PropertyDiff { Kind = Pulumirpc.PropertyDiff.Types.Kind.Add, InputDiff = true });
        response.HasDetailedDiff.ShouldBeTrue();
        response.DeleteBeforeReplace.ShouldBeTrue();
        provider.Box.SeenIds.ShouldBe(["id-1"]);
    }

    [Fact]
    public async Task Diff_Same_IsNone()
    {
        await using var provider = await StartAsync();

        var response = await provider.CallAsync(Methods.Diff, Diff(Bag(("token", Secret("t"))), Bag(("token", PropertyValue.Of("t")))));

        response.ShouldBe(new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone, HasDetailedDiff = true });
    }

    [Fact]
    public async Task Diff_NoOldInputs_ComparesTheOutputs()
    {
        await using var provider = await StartAsync();
        var request = Diff(Bag(("size", PropertyValue.Of(1)), ("status", PropertyValue.Of("UP"))), Bag(("size", PropertyValue.Of(1))));
        request.OldInputs = null;

        (await provider.CallAsync(Methods.Diff, request)).Changes.ShouldBe(DiffResponse.Types.DiffChanges.DiffNone);
    }

    private static CheckRequest Request(params (string Name, PropertyValue Value)[] news) => new()
    {
        Urn = BoxUrn,
        Name = "box",
        Type = TestSchema.Box,
        Olds = new Struct(),
        News = Wire(news),
        RandomSeed = Seed,
    };

    private static DiffRequest Diff(PropertyMap olds, PropertyMap news) => new()
    {
        Id = "id-1",
        Urn = BoxUrn,
        Name = "box",
        Type = TestSchema.Box,
        Olds = PropertyCodec.Write(olds),
        OldInputs = PropertyCodec.Write(olds),
        News = PropertyCodec.Write(news),
    };

    private static PropertyValue Map(params (string Key, string Value)[] entries) =>
        PropertyValue.Of(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}

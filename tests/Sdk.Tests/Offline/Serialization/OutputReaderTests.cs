using System.Collections.Immutable;
using Pulumi;
using Pulumi.Sandboxes;
using Pulumi.Serialization;
using Sandboxes.Engine.Values;

namespace Sandboxes.Sdk.Tests.Offline.Serialization;

public sealed class OutputReaderTests
{
    private readonly List<string> _warnings = [];

    [Fact]
    public void Read_OfEachKind_GivesTheProgramsType()
    {
        Read<string>(PropertyValue.Of("a")).ShouldBe("a");
        Read<int?>(PropertyValue.Of(3)).ShouldBe(3);
        Read<double>(PropertyValue.Of(0.5)).ShouldBe(0.5);
        Read<bool?>(PropertyValue.Null.Value).ShouldBeNull();
        Read<WhenEnded?>(PropertyValue.Of("keep")).ShouldBe(WhenEnded.Keep);
        Read<ImmutableArray<string>>(PropertyValue.Of(["a", "b"])).ShouldBe(["a", "b"]);
        Read<ImmutableDictionary<string, object>>(Map(("a", PropertyValue.Of(1)), ("__internal", PropertyValue.Of(1)))).ShouldBe(new Dictionary<string, object> { ["a"] = 1.0 });
        _warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Read_OfAnOutputType_FillsItsFields()
    {
        var port = Map(("exposureId", PropertyValue.Of("e")), ("port", PropertyValue.Of(8000)), ("sandboxId", PropertyValue.Of("s")));
        var result = Read<GetExposedPortsResult>(Map(("ports", new PropertyValue.List([port]))))!;
        result.Ports.Single().ShouldSatisfyAllConditions(
            found => found.ExposureId.ShouldBe("e"), found => found.Port.ShouldBe(8000), found => found.Url.ShouldBeNull());
    }

    [Fact]
    public void Read_WithANestedSecretAndUnknown_MarksTheWhole()
    {
        var value = Map(("a", PropertyValue.Of("x").AsSecret()), ("b", new PropertyValue.Unknown()));
        var data = OutputReader.Read(value, typeof(ImmutableDictionary<string, string>), "box.secrets", [], _warnings.Add);
        data.ShouldSatisfyAllConditions(() => data.IsSecret.ShouldBeTrue(), () => data.IsKnown.ShouldBeFalse());
    }

    [Fact]
    public void Read_OfAnotherType_WarnsAndGivesTheDefault()
    {
        Read<int>(PropertyValue.Of("eight")).ShouldBe(0);
        _warnings.Single().ShouldBe("box.port: expected System.Int32, the provider answered with Text.");
    }

    [Fact]
    public void Read_OfAssets_GivesTheirClassAndNothingForAHashAlone()
    {
        Read<AssetOrArchive>(new PropertyValue.Asset("h", InlineText: "a")).ShouldBeOfType<StringAsset>();
        Read<AssetOrArchive>(new PropertyValue.Asset("h", Path: "a")).ShouldBeOfType<FileAsset>();
        Read<AssetOrArchive>(new PropertyValue.Archive("h", Path: "a")).ShouldBeOfType<FileArchive>();
        Read<AssetOrArchive>(new PropertyValue.Asset("h")).ShouldBeNull();
        _warnings.ShouldBeEmpty();
    }

    private T? Read<T>(PropertyValue value) => (T?)OutputReader.Read(value, typeof(T), "box.port", [], _warnings.Add).Value;

    private static PropertyValue.Map Map(params (string Key, PropertyValue Value)[] entries) =>
        new(new PropertyMap(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));
}

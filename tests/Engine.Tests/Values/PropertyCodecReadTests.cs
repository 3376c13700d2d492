using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Values;

public class PropertyCodecReadTests
{
    private const string Signature = "4dabf18193072939515e22adb298388d";

    [Fact]
    public void Read_JsonKinds_GivesTheSameKinds()
    {
        var bag = PropertyCodec.Read(Struct.Parser.ParseJson("""{ "n": null, "b": true, "d": 1.5, "s": "x", "l": [1, "y"], "m": { "k": false } }"""));

        bag.ShouldBe(new PropertyMap([
            new("n", PropertyValue.Null.Value),
            new("b", PropertyValue.Of(true)),
            new("d", PropertyValue.Of(1.5)),
            new("s", PropertyValue.Of("x")),
            new("l", new PropertyValue.List([PropertyValue.Of(1), PropertyValue.Of("y")])),
            new("m", new PropertyValue.Map(new PropertyMap([new("k", PropertyValue.Of(false))]))),
        ]));
    }

    [Fact]
    public void Read_AbsentStruct_IsEmpty() => PropertyCodec.Read((Struct?)null).Count.ShouldBe(0);

    [Fact]
    public void Read_ValueWithoutKind_IsNull() => PropertyCodec.Read(new Value()).ShouldBe(PropertyValue.Null.Value);

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9", UnknownKind.String)]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", UnknownKind.Bool)]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421", UnknownKind.Number)]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", UnknownKind.Array)]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58", UnknownKind.Asset)]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a", UnknownKind.Archive)]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff", UnknownKind.Object)]
    public void Read_Sentinel_IsUnknownOfItsKind(string sentinel, UnknownKind kind) =>
        PropertyCodec.Read(Value.ForString(sentinel)).ShouldBe(new PropertyValue.Unknown(kind));

    [Fact]
    public void Read_OrdinaryGuid_IsText() =>
        PropertyCodec.Read(Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba8")).ShouldBe(PropertyValue.Of("04da6b54-80e4-46f7-96ec-b56ff0331ba8"));

    [Fact]
    public void Read_SecretOfUnknownInAList_KeepsBothWrappers() =>
        ReadJson($$"""[{ "{{Signature}}": "1b47061264138c4ac30d75fd1eb44270", "value": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }]""")
            .ShouldBe(new PropertyValue.List([new PropertyValue.Secret(new PropertyValue.Unknown())]));

    [Fact]
    public void Read_OutputWithoutValue_IsUnknownWithDependencies()
    {
        var output = ReadJson($$"""{ "{{Signature}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "secret": true, "dependencies": ["urn:a", "urn:b"] }""");

        output.ShouldBe(new PropertyValue.Output(null, true, ["urn:a", "urn:b"]));
        output.IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void Read_OutputWithOnlyAValue_IsKnownAndOpen() =>
        ReadJson($$"""{ "{{Signature}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": 5 }""").ShouldBe(new PropertyValue.Output(PropertyValue.Of(5), false, []));

    [Theory]
    [InlineData("""{ "hash": "aa", "text": "hi" }""", "hi", null, null)]
    [InlineData("""{ "hash": "aa", "path": "./a" }""", null, "./a", null)]
    [InlineData("""{ "hash": "aa", "uri": "https://a.test/b" }""", null, null, "https://a.test/b")]
    [InlineData("""{ "hash": "aa" }""", null, null, null)]
    public void Read_Asset_KeepsWhateverContentItHas(string members, string? text, string? path, string? uri) =>
        ReadJson(members.Replace("{", $$"""{ "{{Signature}}": "c44067f5952c0a294b673a41bacd8c17",""", StringComparison.Ordinal))
            .ShouldBe(new PropertyValue.Asset("aa", text, path, uri));

    [Fact]
    public void Read_EmptyTextAsset_HasEmptyTextAlthoughTheWireHasNone()
    {
        const string hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        ReadJson($$"""{ "{{Signature}}": "c44067f5952c0a294b673a41bacd8c17", "hash": "{{hash}}" }""").ShouldBe(new PropertyValue.Asset(hash, ""));
    }

    [Fact]
    public void Read_ArchiveOfAssets_ReadsItsMembers()
    {
        var archive = ReadJson($$"""
            { "{{Signature}}": "0def7320c3a5731c473e5ecbe6d01bc7", "hash": "aa",
              "assets": { "f": { "{{Signature}}": "c44067f5952c0a294b673a41bacd8c17", "hash": "bb", "text": "t" } } }
            """);

        archive.ShouldBe(new PropertyValue.Archive("aa", new PropertyMap([new("f", new PropertyValue.Asset("bb", "t"))])));
    }

    [Theory]
    [InlineData("\"sb-1\"", false)]
    [InlineData("\"\"", true)]
    [InlineData("\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"", true)]
    public void Read_ResourceReference_EmptyOrSentinelIdIsUnknown(string id, bool unknown)
    {
        var reference = ReadJson($$"""{ "{{Signature}}": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:x", "id": {{id}}, "packageVersion": "1.2.3" }""")
            .ShouldBeOfType<PropertyValue.ResourceReference>();

        reference.Id!.IsUnknown.ShouldBe(unknown);
        reference.PackageVersion.ShouldBe("1.2.3");
    }

    [Fact]
    public void Read_ComponentReference_HasNoId() =>
        ReadJson($$"""{ "{{Signature}}": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:x" }""").ShouldBe(new PropertyValue.ResourceReference("urn:x", null));

    [Theory]
    [InlineData("\"803fd3297a5875dc03ca845dda5d2a98\", \"value\": \"AA==\"", "a byte string was sent")]
    [InlineData("\"00000000000000000000000000000000\"", "none of secret, output, asset, archive and resource reference")]
    [InlineData("7", "none of secret, output, asset, archive and resource reference")]
    [InlineData("\"1b47061264138c4ac30d75fd1eb44270\"", "a secret has no value")]
    [InlineData("\"5cf8f73096256a8f31e491e813e4eb8e\"", "a resource reference has no urn")]
    public void Read_BrokenSignature_IsRefusedWithTheReason(string rest, string reason) =>
        Should.Throw<PropertyFormatException>(() => ReadJson($$"""{ "{{Signature}}": {{rest}} }""")).Message.ShouldContain(reason);

    [Fact]
    public void Read_AtTheDepthLimit_Works() => Depth(PropertyCodec.Read(Nested(PropertyCodec.MaxDepth))).ShouldBe(PropertyCodec.MaxDepth);

    [Fact]
    public void Read_BeyondTheDepthLimit_IsRefused() =>
        Should.Throw<PropertyFormatException>(() => PropertyCodec.Read(Nested(PropertyCodec.MaxDepth + 1))).Message.ShouldContain("500 levels deep");

    private static PropertyValue ReadJson(string json) => PropertyCodec.Read(Value.Parser.ParseJson(json));

    private static Value Nested(int levels)
    {
        var value = Value.ForString("bottom");
        for (var i = 0; i < levels; i++)
            value = i % 2 == 0 ? Value.ForList(value) : Value.ForStruct(new Struct { Fields = { ["k"] = value } });
        return value;
    }

    private static int Depth(PropertyValue value)
    {
        for (var depth = 0; ; depth++)
        {
            if (value is PropertyValue.List list)
                value = list.Items[0];
            else if (value is PropertyValue.Map map)
                value = map.Entries["k"];
            else
                return depth;
        }
    }
}

using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Values;

public class PropertyCodecWriteTests
{
    [Fact]
    public void Write_EveryKind_ReadsBackEqual()
    {
        var bag = new PropertyMap([
            new("null", PropertyValue.Null.Value),
            new("flag", PropertyValue.Of(true)),
            new("number", PropertyValue.Of(-0.25)),
            new("text", PropertyValue.Of("ü\0𝄞")),
            new("list", new PropertyValue.List([PropertyValue.Of("a"), new PropertyValue.Unknown(UnknownKind.Number)])),
            new("map", new PropertyValue.Map(new PropertyMap([new("", PropertyValue.Of(1))]))),
            new("secret", new PropertyValue.Secret(new PropertyValue.List([new PropertyValue.Secret(PropertyValue.Of("s"))]))),
            new("output", new PropertyValue.Output(PropertyValue.Of("v"), true, ["urn:a"])),
            new("unknown output", new PropertyValue.Output(null, false, [])),
            new("asset", new PropertyValue.Asset("aa", Path: "./f")),
            new("elided asset", new PropertyValue.Asset("aa")),
            new("archive", new PropertyValue.Archive("bb", new PropertyMap([new("f", new PropertyValue.Asset("cc", "t"))]))),
            new("elided archive", new PropertyValue.Archive("bb")),
            new("reference", new PropertyValue.ResourceReference("urn:x", new PropertyValue.Unknown(), "n", "t", "1.0.0")),
            new("component", new PropertyValue.ResourceReference("urn:y", null)),
        ]);

        var bytes = PropertyCodec.Write(bag).ToByteArray();

        PropertyCodec.Read(Struct.Parser.ParseFrom(bytes)).ShouldBe(bag);
    }

    [Fact]
    public void Write_EmptyTextAsset_HasNoText()
    {
        var asset = PropertyCodec.Write(new PropertyValue.Asset("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ""));

        asset.StructValue.Fields.Keys.ShouldBe(["4dabf18193072939515e22adb298388d", "hash"], ignoreOrder: true);
    }

    /// <summary>One fact, not a theory: the test runner itself cannot pass a lone surrogate on as test data.</summary>
    [Fact]
    public void Write_LoneSurrogates_AreReplaced()
    {
        Written("a\ud800b").ShouldBe("a\ufffdb");
        Written("\udc00").ShouldBe("\ufffd");
        Written("\ud83d\ude00\ud83d").ShouldBe("\ud83d\ude00\ufffd");
        Written("\ud83d\ude00").ShouldBe("\ud83d\ude00");
    }

    [Fact]
    public void Write_LoneSurrogateInAKey_IsReplaced() =>
        PropertyCodec.Write(new PropertyMap([new("k\ud800", PropertyValue.Of(1))])).Fields.Keys.ShouldBe(["k\ufffd"]);

    [Fact]
    public void Write_SignatureKeyAsAProperty_IsRefused()
    {
        var forged = new PropertyValue.Map(new PropertyMap([new("4dabf18193072939515e22adb298388d", PropertyValue.Of("x"))]));

        Should.Throw<PropertyFormatException>(() => PropertyCodec.Write(forged)).Message.ShouldContain("keeps for itself");
    }

    [Fact]
    public void Write_AtTheDepthLimit_Works()
    {
        var value = PropertyValue.Of("bottom");
        for (var i = 0; i < PropertyCodec.MaxDepth; i++)
            value = new PropertyValue.List([value]);

        PropertyCodec.Read(PropertyCodec.Write(value)).ShouldBe(value);
    }

    private static string Written(string text) => Value.Parser.ParseFrom(PropertyCodec.Write(PropertyValue.Of(text)).ToByteArray()).StringValue;
}

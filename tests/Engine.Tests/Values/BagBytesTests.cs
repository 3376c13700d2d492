using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Values;

/// <summary>The short way, from and to bytes, against protobuf's own classes.</summary>
public sealed class BagBytesTests
{
    private static readonly Gen<PropertyMap> Bags = Generated.Bags("a", "b", "", "ü");

    [Fact]
    public void Read_AnyBagsBytes_IsWhatTheLibraryReads() =>
        Prop.ForAll(Bags.ToArbitrary(), bag =>
        {
            var wire = PropertyCodec.Write(bag);
            return PropertyCodec.Read(wire.ToByteString()).Equals(PropertyCodec.Read(wire));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WriteBytes_AnyBag_IsWhatTheLibraryWrites() =>
        Prop.ForAll(Bags.ToArbitrary(), bag => Struct.Parser.ParseFrom(PropertyCodec.WriteBytes(bag)).Equals(PropertyCodec.Write(bag))).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyBytes_ReadsOrRefusesAsTheLibraryDoes() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf().ToArbitrary(), bytes =>
        {
            PropertyMap? expected = null;
            try
            {
                expected = PropertyCodec.Read(Struct.Parser.ParseFrom(bytes));
            }
            catch (InvalidProtocolBufferException)
            {
                // Then ours must refuse too.
            }

            return expected is null
                ? Should.Throw<RpcException>(() => PropertyCodec.Read(ByteString.CopyFrom(bytes))) is not null
                : PropertyCodec.Read(ByteString.CopyFrom(bytes)).Equals(expected);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_CutAnywhere_ReadsOrRefusesAsTheLibraryDoes()
    {
        var whole = PropertyCodec.WriteBytes(Sample);
        for (var length = 0; length < whole.Length; length++)
        {
            var cut = ByteString.CopyFrom(whole.Span[..length]);
            Struct? library = null;
            try
            {
                library = Struct.Parser.ParseFrom(cut);
            }
            catch (InvalidProtocolBufferException)
            {
                Should.Throw<RpcException>(() => PropertyCodec.Read(cut));
            }

            if (library is not null)
                PropertyCodec.Read(cut).ShouldBe(PropertyCodec.Read(library));
        }
    }

    [Fact]
    public void WriteBytes_LongTextAndLoneSurrogates_GrowsAndReplaces()
    {
        var text = new string('x', 100_000) + "\ud800";
        var bag = new PropertyMap([KeyValuePair.Create("text", PropertyValue.Of(text)), KeyValuePair.Create("next", PropertyValue.Of(1))]);
        PropertyCodec.Read(PropertyCodec.WriteBytes(bag)).ShouldBe(bag.With("text", PropertyValue.Of(text[..^1] + "\ufffd")));
    }

    [Fact]
    public void Read_DeepBytes_IsLeftToTheLibrary()
    {
        var value = PropertyValue.Of("leaf");
        for (var i = 0; i < 150; i++)
            value = new PropertyValue.Map(PropertyMap.Empty.With("a", value));
        var bag = PropertyMap.Empty.With("a", value);
        BagReader.TryRead(PropertyCodec.WriteBytes(bag).Span).ShouldBeNull();
        PropertyCodec.Read(PropertyCodec.WriteBytes(bag)).ShouldBe(bag);
    }

    [Fact]
    public void TryRead_PlainBag_NeedsNoLibrary() => BagReader.TryRead(PropertyCodec.WriteBytes(Sample).Span).ShouldBe(Sample);

    private static PropertyMap Sample => PropertyMap.Empty
        .With("text", PropertyValue.Of("ü😀"))
        .With("number", PropertyValue.Of(-1.5))
        .With("flag", PropertyValue.Of(true))
        .With("none", PropertyValue.Null.Value)
        .With("list", PropertyValue.Of(["a", "b"]))
        .With("map", new PropertyValue.Map(PropertyMap.Empty.With("inner", new PropertyValue.Unknown())))
        .With("empty", new PropertyValue.Map(PropertyMap.Empty));
}

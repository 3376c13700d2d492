using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Values;

public class RoundTripTests
{
    [Fact]
    public void PropertyCodec_AnyValue_ReadsBackAsItWasWritten() =>
        Prop.ForAll(Generated.Values.ToArbitrary(), value => PropertyCodec.Read(Value.Parser.ParseFrom(PropertyCodec.Write(value).ToByteArray())).Equals(value))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void PropertyCodec_AnyWireForm_IsWrittenBackAsItWasRead() =>
        Prop.ForAll(Generated.Bags("a", "b", "c").ToArbitrary(), bag =>
        {
            var wire = PropertyCodec.Write(bag);
            return PropertyCodec.Write(PropertyCodec.Read(wire)).Equals(wire);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void PropertyPath_AnyPath_ReadsBackAsItWasPrinted() =>
        Prop.ForAll(Generated.Paths.ToArbitrary(), path => PropertyPath.Parse(path.ToString()).Equals(path)).QuickCheckThrowOnFailure();

    [Fact]
    public void PropertyPath_AnyPath_MatchesItself() =>
        Prop.ForAll(Generated.Paths.ToArbitrary(), path => path.Matches(path) && path.Contains(path)).QuickCheckThrowOnFailure();
}

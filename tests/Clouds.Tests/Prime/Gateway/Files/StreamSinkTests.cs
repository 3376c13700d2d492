using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Gateway.Files;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Files;

public sealed class StreamSinkTests
{
    [Fact]
    public async Task Begin_SecondTry_StartsOverWhereTheFirstBegan()
    {
        using var place = new MemoryStream();
        place.Write("kept"u8);
        var sink = new StreamSink(place);
        sink.Begin();
        await sink.WriteAsync("longer first"u8.ToArray(), Cancel);
        sink.Begin();
        await sink.WriteAsync("second"u8.ToArray(), Cancel);
        place.ToArray().ShouldBe("keptsecond"u8.ToArray());
    }

    [Fact]
    public async Task Begin_PlaceThatCannotSeek_StartsOverOnlyWhileEmpty()
    {
        await using var place = new OneWay();
        var sink = new StreamSink(place);
        sink.Begin();
        sink.Begin();
        await sink.WriteAsync("x"u8.ToArray(), Cancel);
        Should.Throw<OwnStreamException>(sink.Begin).Message.ShouldStartWith("the connection broke within the file");
    }

    private sealed class OneWay : MemoryStream
    {
        public override bool CanSeek => false;
    }
}

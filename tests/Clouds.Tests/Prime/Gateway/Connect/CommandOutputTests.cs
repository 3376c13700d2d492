using Google.Protobuf;
using Sandboxes.Clouds.Prime.Gateway.Connect;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Connect;

public sealed class CommandOutputTests
{
    [Fact]
    public void Add_WholeStream_IsTheResult() =>
        Read(new ConnectStream().Started().Stdout("a").KeepAlive().Stderr("e").Stdout("b").Ended(-3)).ShouldBe(new CommandResult("ab", "e", -3));

    [Fact]
    public void Add_EndWithoutACode_IsZero() => Read(new ConnectStream().Ended(0))!.ExitCode.ShouldBe(0);

    [Fact]
    public void Add_NoEnd_IsNoResult() => Read(new ConnectStream().Started().Stdout("a")).ShouldBeNull();

    [Fact]
    public void Add_CharacterSplitOverEvents_IsWhole() =>
        Read(new ConnectStream().Stdout([0xC3]).Stdout([0xA4]).Ended(0))!.Stdout.ShouldBe("ä");

    [Fact]
    public void Add_NotUtf8_IsReplaced() => Read(new ConnectStream().Stdout([0xFF]).Ended(0))!.Stdout.ShouldBe("\uFFFD");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(137)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void SignedNumber_AnyExitCode_ReadsWhatGooglesWriterWrote(int value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new CodedOutputStream(bytes, leaveOpen: true))
        {
            writer.WriteTag(1, WireFormat.WireType.Varint);
            writer.WriteSInt32(value);
        }

        var reader = new ProtoReader(bytes.ToArray());
        reader.Next().ShouldBeTrue();
        reader.SignedNumber.ShouldBe(value);
    }

    [Theory]
    [InlineData(new byte[] { 0x0A, 0x05, 1 })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0x0B })]
    [InlineData(new byte[] { 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    public void Add_NotProtobuf_IsAFormatError(byte[] message) => Should.Throw<FormatException>(() => new CommandOutput().Add(message));

    [Fact]
    public void Add_UnknownFields_AreSkipped()
    {
        var output = new CommandOutput();
        output.Add([0x10, 0x01, 0x19, 1, 2, 3, 4, 5, 6, 7, 8, 0x25, 1, 2, 3, 4, 0x0A, 0x02, 0x1A, 0x00]);
        output.ToResult()!.ExitCode.ShouldBe(0);
    }

    private static CommandResult? Read(ConnectStream stream)
    {
        var output = new CommandOutput();
        foreach (var frame in ConnectStream.Frames(stream.Bytes))
            output.Add(frame.Payload.Span);
        return output.ToResult();
    }
}

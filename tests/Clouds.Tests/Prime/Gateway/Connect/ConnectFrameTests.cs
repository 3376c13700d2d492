using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Clouds.Prime.Gateway.Connect;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Connect;

public sealed class ConnectFrameTests
{
    [Fact]
    public void Write_Payload_HasFlagAndBigEndianLength() =>
        ConnectFrame.Write([7, 8, 9]).ShouldBe([0, 0, 0, 0, 3, 7, 8, 9]);

    [Fact]
    public void TryTake_Compressed_IsUnpacked()
    {
        var frames = ConnectStream.Frames(ConnectStream.Echo().Zipped().Bytes);
        frames.Select(frame => frame.IsEnd).ShouldBe([false, false, false, true]);
        Encoding.UTF8.GetString(frames[^1].Payload.Span).ShouldBe("{}");
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 5, 1 })]
    public void TryTake_NotAllThereYet_IsNoFrame(byte[] stream) => ConnectStream.Frames(stream).ShouldBeEmpty();

    [Fact]
    public void TryTake_UnpacksToMoreThanTheLimit_IsAFormatError()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(new byte[ConnectFrame.MaxBytes + 1]);
        var frame = ConnectFrame.Write(packed.ToArray());
        frame[0] = 1;
        Should.Throw<FormatException>(() => ConnectStream.Frames(frame)).Message.ShouldBe("a frame of the stream is longer than 16 MiB when unpacked");
    }

    [Theory]
    [InlineData(new byte[] { 0, 0xFF, 0xFF, 0xFF, 0xFF, 1 }, "a frame of the stream is longer than 16 MiB")]
    [InlineData(new byte[] { 1, 0, 0, 0, 2, 1, 2 }, "a compressed frame is not gzip")]
    public void TryTake_Broken_IsAFormatError(byte[] stream, string said) =>
        Should.Throw<FormatException>(() => ConnectStream.Frames(stream)).Message.ShouldBe(said);

    [Fact]
    public void TryTake_AnyBytes_IsFramesOrAFormatError() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        bytes =>
        {
            var output = new CommandOutput();
            try
            {
                foreach (var frame in ConnectStream.Frames(bytes))
                    output.Add(frame.Payload.Span);
                output.Add(bytes);
                return true;
            }
            catch (FormatException)
            {
                return true;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ReadRecord_NotJson_IsAFormatError() =>
        Should.Throw<FormatException>(() => ConnectEnd.ReadRecord("nope"u8.ToArray()));

    [Theory]
    [InlineData("{}", null, null)]
    [InlineData("""{"error":{"code":"not_found","message":"no"}}""", "not_found", "no")]
    [InlineData("""{"error":null,"metadata":{}}""", null, null)]
    [InlineData("""{"error":{"code":7}}""", null, null)]
    public void ReadRecord_Json_IsTheError(string json, string? code, string? message) =>
        ConnectEnd.ReadRecord(Encoding.UTF8.GetBytes(json)).ShouldBe(new ConnectEnd(code, message));
}

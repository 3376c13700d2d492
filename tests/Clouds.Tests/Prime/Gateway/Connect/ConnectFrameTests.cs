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
    public void ReadAll_Compressed_IsUnpacked()
    {
        var frames = ConnectFrame.ReadAll(ConnectStream.Echo().Zipped().Bytes).ToList();
        frames.Select(frame => frame.IsEnd).ShouldBe([false, false, false, true]);
        Encoding.UTF8.GetString(frames[^1].Payload.Span).ShouldBe("{}");
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0 }, "the stream is cut off in a frame's header")]
    [InlineData(new byte[] { 0, 0, 0, 0, 5, 1 }, "the stream is cut off in a frame")]
    [InlineData(new byte[] { 0, 0xFF, 0xFF, 0xFF, 0xFF, 1 }, "the stream is cut off in a frame")]
    [InlineData(new byte[] { 1, 0, 0, 0, 2, 1, 2 }, "a compressed frame is not gzip")]
    public void ReadAll_Broken_IsAFormatError(byte[] stream, string said) =>
        Should.Throw<FormatException>(() => ConnectFrame.ReadAll(stream).ToList()).Message.ShouldBe(said);

    [Fact]
    public void ReadAll_AnyBytes_IsFramesOrAFormatError() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        bytes =>
        {
            var output = new CommandOutput();
            try
            {
                foreach (var frame in ConnectFrame.ReadAll(bytes))
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

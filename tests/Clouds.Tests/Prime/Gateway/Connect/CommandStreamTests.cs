using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Clouds.Prime.Gateway.Connect;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Connect;

public sealed class CommandStreamTests
{
    [Fact]
    public void Write_InWhateverPieces_GivesTheSameResult()
    {
        var bytes = new ConnectStream().Started().KeepAlive().Stdout("grüße\n").Stderr("e").Stdout("mehr").Ended(3).End("{}").Bytes;
        Prop.ForAll(Gen.ListOf(Gen.Choose(1, 9)).ToArbitrary(), sizes =>
        {
            var stream = new CommandStream();
            stream.Begin();
            var rest = bytes.AsMemory();
            foreach (var size in sizes.Where(size => size < rest.Length))
            {
                Write(stream, rest[..size].ToArray());
                rest = rest[size..];
            }

            Write(stream, rest.ToArray());
            return stream is { Problem: null, End: not null } && stream.Output.ToResult() == new CommandResult("grüße\nmehr", "e", 3);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0 }, "the stream is cut off in a frame's header")]
    [InlineData(new byte[] { 0, 0, 0, 0, 5, 1 }, "the stream is cut off in a frame")]
    [InlineData(new byte[] { 1, 0, 0, 0, 2, 1, 2 }, "a compressed frame is not gzip")]
    [InlineData(new byte[] { 2, 0, 0, 0, 1, 1 }, "the stream's end record is not JSON")]
    public void Problem_BrokenStream_SaysHow(byte[] bytes, string said)
    {
        var stream = new CommandStream();
        Write(stream, bytes);
        stream.Problem.ShouldBe(said);
    }

    [Fact]
    public void Begin_SecondTry_ForgetsTheFirst()
    {
        var stream = new CommandStream();
        Write(stream, [.. new ConnectStream().Stdout("first").Bytes, 0]);
        stream.Begin();
        Write(stream, new ConnectStream().Stdout("second").Ended(0).Bytes);
        stream.Output.ToResult().ShouldBe(new CommandResult("second", "", 0));
        stream.Problem.ShouldBeNull();
    }

    private static void Write(CommandStream stream, byte[] bytes) => stream.WriteAsync(bytes, default).AsTask().GetAwaiter().GetResult();
}

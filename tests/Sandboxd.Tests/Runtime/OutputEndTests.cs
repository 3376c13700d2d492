using System.IO.Pipes;
using Sandboxd.Runtime;

namespace Sandboxes.Sandboxd.Tests.Runtime;

public sealed class OutputEndTests
{
    [Fact]
    public void HasMore_Pipe_FollowsItsBytes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "poll is POSIX");
        using var writer = new AnonymousPipeServerStream(PipeDirection.Out);
        using var reader = new AnonymousPipeClientStream(PipeDirection.In, writer.GetClientHandleAsString());
        OutputEnd.HasMore(reader).ShouldBeFalse();
        writer.WriteByte(1);
        OutputEnd.HasMore(reader).ShouldBeTrue();
        reader.ReadByte().ShouldBe(1);
        OutputEnd.HasMore(reader).ShouldBeFalse();
    }

    [Fact]
    public void HasMore_NoPipe_IsFalse() => OutputEnd.HasMore(Stream.Null).ShouldBeFalse();
}

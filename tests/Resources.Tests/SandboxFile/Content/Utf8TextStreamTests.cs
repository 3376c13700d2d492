using System.Text;
using Sandboxes.Resources.SandboxFile.Content;

namespace Sandboxes.Resources.Tests.SandboxFile.Content;

public class Utf8TextStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(100)]
    public void Read_ByAnyBuffer_GivesTheBytesOfTheText(int size)
    {
        // The last one is half a character, which becomes the replacement.
        var text = "aé€😀\n" + new string('x', 20) + "😀\ud83d";

        ReadAll(text, size).ShouldBe(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void Read_Empty_GivesNothing() => ReadAll("", 8).ShouldBeEmpty();

    private static byte[] ReadAll(string text, int size)
    {
        using var stream = new Utf8TextStream(text);
        var (all, buffer) = (new List<byte>(), new byte[size]);
        for (int count; (count = stream.Read(buffer, 0, size)) > 0;)
            all.AddRange(buffer.AsSpan(0, count));
        return [.. all];
    }
}

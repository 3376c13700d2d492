using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Clouds.Prime.Output;

namespace Sandboxes.Clouds.Tests.Prime.Output;

public sealed class CappedTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("12345678", "12345678")]
    [InlineData("123456789", "1234\n[... 1 bytes left out ...]\n6789")]
    [InlineData("1234567890123456789012345", "1234\n[... 17 bytes left out ...]\n2345")]
    [InlineData("123ä567890ö2", "123\n[... 7 bytes left out ...]\n0ö2")]
    [InlineData("123ä567890ö23", "123\n[... 8 bytes left out ...]\nö23")]
    [InlineData("123ä567890€2", "123\n[... 8 bytes left out ...]\n€2")]
    [InlineData("123ä567890€23", "123\n[... 11 bytes left out ...]\n23")]
    public void ToString_LongerThanKept_IsStartAndEnd(string text, string kept)
    {
        var capped = new CappedText(half: 4);
        capped.Write(Encoding.UTF8.GetBytes(text));
        capped.ToString().ShouldBe(kept);
    }

    [Fact]
    public void Write_InWhateverPieces_KeepsTheSame() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 30)).ToArbitrary(),
        sizes =>
        {
            var bytes = Enumerable.Range(0, sizes.Sum()).Select(i => (byte)('a' + (i % 26))).ToArray();
            var (whole, pieces, start) = (new CappedText(half: 10), new CappedText(half: 10), 0);
            whole.Write(bytes);
            foreach (var size in sizes)
            {
                pieces.Write(bytes.AsSpan(start, size));
                start += size;
            }

            return pieces.ToString() == whole.ToString() && pieces.Length == bytes.Length;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_BytesThatAreNoText_AreReplaced()
    {
        var capped = new CappedText();
        capped.Write([0xFF, (byte)'a', 0xC3]);
        capped.ToString().ShouldBe("\uFFFDa\uFFFD");
    }
}

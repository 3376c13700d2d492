using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Tests.Grpc;

public class PercentEncodingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain text, 'quoted' ~", "plain text, 'quoted' ~")]
    [InlineData("50%", "50%25")]
    [InlineData("a\nb", "a%0Ab")]
    [InlineData("é", "%C3%A9")]
    [InlineData("🚀", "%F0%9F%9A%80")]
    [InlineData("\u007f", "%7F")]
    public void Encode_Text_DecodesToItself(string text, string encoded)
    {
        PercentEncoding.Encode(text).ShouldBe(encoded);
        PercentEncoding.Decode(encoded).ShouldBe(text);
    }

    [Theory]
    [InlineData("100%", "100%")]
    [InlineData("%zz", "%zz")]
    [InlineData("%4", "%4")]
    [InlineData("%c3%a9", "é")]
    public void Decode_OfOtherSenders_IsLenient(string encoded, string text) => PercentEncoding.Decode(encoded).ShouldBe(text);

    [Fact]
    public void Encode_LoneSurrogate_IsReplaced() => PercentEncoding.Encode("\ud83d").ShouldBe("%EF%BF%BD");
}

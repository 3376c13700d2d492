using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Tests.Grpc;

public class ValidTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("🚀 in the middle 🚀")]
    public void Of_ValidText_IsTheSameObject(string text) => ValidText.Of(text).ShouldBeSameAs(text);

    // No data of a theory: runners keep those as UTF-8, which these have no form in.
    [Fact]
    public void Of_LoneSurrogate_IsReplaced()
    {
        ValidText.Of("\ud83d").ShouldBe("\ufffd");
        ValidText.Of("a\ude80b").ShouldBe("a\ufffdb");
        ValidText.Of("\ud83d\ud83d\ude80").ShouldBe("\ufffd🚀");
    }
}

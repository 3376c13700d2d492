using Sandboxd.Faults;

namespace Sandboxes.Sandboxd.Tests.Faults;

public sealed class WildcardTests
{
    [Theory]
    [InlineData("web", "web", true)]
    [InlineData("web", "web-1", false)]
    [InlineData("web-*", "web-1", true)]
    [InlineData("*", "", true)]
    [InlineData("/a/*/c", "/a/b/c", true)]
    [InlineData("/a/*/c", "/a/c", false)]
    [InlineData("*b*", "abc", true)]
    [InlineData("ab*ba", "aba", false)]
    public void Matches_Pattern_Text(string pattern, string text, bool matches) => Wildcard.Matches(pattern, text).ShouldBe(matches);
}

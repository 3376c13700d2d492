using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Values;

public class PropertyPathTests
{
    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("a-b_c$ d")]
    [InlineData("environmentVars.LOG_LEVEL")]
    [InlineData("networkAllowlist[2]")]
    [InlineData("labels[\"app.kubernetes.io/name\"]")]
    [InlineData("labels[\"say \\\"hi\\\"\"].x[0][1]")]
    [InlineData("[\"\"]")]
    [InlineData("[0].a")]
    [InlineData("*")]
    [InlineData("a.b[*].c")]
    [InlineData("[\"*\"]")]
    public void ToString_OfAParsedPath_IsThePath(string text) => PropertyPath.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("a[\"b\"]", "a.b")]
    [InlineData("a.*", "a[*]")]
    [InlineData("[*]", "*")]
    [InlineData("[007]", "[7]")]
    public void ToString_OfAnOddlyWrittenPath_IsTheUsualForm(string text, string usual) => PropertyPath.Parse(text).ToString().ShouldBe(usual);

    [Theory]
    [InlineData(".a", 1, "expected a name")]
    [InlineData("a.", 3, "expected a name")]
    [InlineData("a..b", 3, "expected a name")]
    [InlineData("a[", 3, "expected ']'")]
    [InlineData("a[x]", 3, "expected an index, '*' or a quoted name")]
    [InlineData("a[-1]", 3, "expected an index, '*' or a quoted name")]
    [InlineData("a[99999999999]", 3, "expected an index, '*' or a quoted name")]
    [InlineData("a[\"b", 5, "expected a closing quote")]
    [InlineData("a[\"b\"", 6, "expected ']' after the closing quote")]
    [InlineData("a[0]b", 5, "expected '.' or '['")]
    public void Parse_BrokenPath_SaysWhereAndWhat(string text, int at, string expected)
    {
        var message = Should.Throw<PropertyFormatException>(() => PropertyPath.Parse(text)).Message;

        message.ShouldBe($"the property path '{text}' is wrong at character {at}: {expected}; write it as in networks[0].name or tags[\"a.b\"]");
    }

    [Fact]
    public void Append_NamesAndIndexes_BuildThePath() =>
        PropertyPath.Root.Append("a").Append(3).Append("b.c").ShouldBe(PropertyPath.Parse("a[3][\"b.c\"]"));

    [Fact]
    public void TopLevel_OfANestedPath_IsTheFirstName() => PropertyPath.Parse("a.b[0]").TopLevel.ShouldBe("a");

    [Theory]
    [InlineData("*", "a.b[0]", true)]
    [InlineData("a.*", "a.b", true)]
    [InlineData("a[*]", "a[3]", true)]
    [InlineData("a[*].x", "a[3].x", true)]
    [InlineData("a[*].x", "a[3].y", false)]
    [InlineData("a", "a.b", false)]
    [InlineData("a.b", "a", false)]
    [InlineData("[\"*\"]", "a", false)]
    public void Matches_Pattern_CoversExactlyItsLength(string pattern, string path, bool matches) =>
        PropertyPath.Parse(pattern).Matches(PropertyPath.Parse(path)).ShouldBe(matches);

    [Theory]
    [InlineData("a", "a.b[0]", true)]
    [InlineData("a[*]", "a[3].x", true)]
    [InlineData("", "a", true)]
    [InlineData("a.b", "a", false)]
    [InlineData("b", "a.b", false)]
    public void Contains_Pattern_CoversWhatStandsInside(string pattern, string path, bool contains) =>
        PropertyPath.Parse(pattern).Contains(PropertyPath.Parse(path)).ShouldBe(contains);

    [Theory]
    [InlineData("a\\", true)]
    [InlineData("a.\\", false)]
    [InlineData("a.\\b", true)]
    public void IsPrintable_TrailingBackslashInQuotes_IsNot(string name, bool printable) =>
        PropertyPath.Root.Append(name).Last.IsPrintable.ShouldBe(printable);
}

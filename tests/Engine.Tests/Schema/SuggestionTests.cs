using Sandboxes.Engine.Schema;

namespace Sandboxes.Engine.Tests.Schema;

public class SuggestionTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a", "", 1)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abcd", "bacd", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("port", "prot", 1)]
    public void Distance_TwoWords_CountsSwapsAsOne(string one, string other, int distance)
    {
        Suggestion.Distance(one, other).ShouldBe(distance);
        Suggestion.Distance(other, one).ShouldBe(distance);
    }

    [Theory]
    [InlineData("timeout_minutes", "timeoutMinutes")]
    [InlineData("timeoutMinute", "timeoutMinutes")]
    [InlineData("idleTimeout", "idleTimeoutMinutes")]
    [InlineData("timeout", "timeoutMinutes")]
    [InlineData("sandboxLabels", "labels")]
    [InlineData("le", null)]
    [InlineData("x", null)]
    [InlineData("lables", "labels")]
    public void Nearest_Misspelling_IsFoundOnlyWhenNear(string name, string? nearest) =>
        Suggestion.Nearest(name, ["labels", "timeoutMinutes", "idleTimeoutMinutes"]).ShouldBe(nearest);
}

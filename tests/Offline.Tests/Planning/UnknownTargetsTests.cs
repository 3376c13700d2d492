using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.Tests.Planning;

public class UnknownTargetsTests
{
    private static readonly HashSet<string> _known = ["urn:pulumi:dev::demo::group:index:G$pkg:index:Thing::a", "urn:pulumi:dev::demo::pkg:index:Thing::b"];

    [Fact]
    public void Messages_AllKnown_AreNone() => UnknownTargets.Messages(_known, _known).ShouldBeEmpty();

    [Fact]
    public void Messages_SameNameElsewhere_AsksWhetherThatWasMeant() =>
        UnknownTargets.Messages(["urn:pulumi:dev::demo::pkg:index:Thing::a"], _known).ShouldBe(
            ["the stack has no resource urn:pulumi:dev::demo::pkg:index:Thing::a; did you mean urn:pulumi:dev::demo::group:index:G$pkg:index:Thing::a? In a shell, quote it for its $"]);

    [Fact]
    public void Messages_NoUrnAtAll_SaysWhereTheyAre() =>
        UnknownTargets.Messages(["c"], _known).ShouldBe(["the stack has no resource c; `stack export` shows the URNs"]);
}

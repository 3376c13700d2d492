using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.Tests.Planning;

public sealed class TargetsTests
{
    private static readonly string One = States.Urn("one");
    private static readonly string Two = States.Urn("two");

    [Fact]
    public void Contains_NoTargets_IsEverything() => Targets.All.Contains(One, []).ShouldBeTrue();

    [Fact]
    public void Contains_Included_IsThatOneAndTheStackAndDefaultProviders()
    {
        var targets = new Targets { Included = Set(One) };
        targets.Contains(One, []).ShouldBeTrue();
        targets.Contains(Two, [One]).ShouldBeFalse();
        targets.Contains("urn:pulumi:dev::trace::pulumi:pulumi:Stack::trace-dev", []).ShouldBeTrue();
        targets.Contains("urn:pulumi:dev::trace::pulumi:providers:pkg::default", []).ShouldBeTrue();
    }

    [Fact]
    public void Contains_WithDependents_IsWhatNeedsOneToo() =>
        new Targets { Included = Set(One), Dependents = true }.Contains(Two, [One]).ShouldBeTrue();

    [Fact]
    public void Contains_Excluded_IsAllButThatOne()
    {
        var targets = new Targets { Excluded = Set(One) };
        targets.Contains(One, []).ShouldBeFalse();
        targets.Contains(Two, [One]).ShouldBeTrue();
    }

    private static HashSet<string> Set(string urn) => [urn];
}

using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.Tests.Planning;

public sealed class AliasesTests
{
    private const string Team = "urn:pulumi:dev::trace::t:i:Team::team";
    private static readonly Goal Box = new() { Type = "a:b:C", Name = "team-box", Parent = Team };

    [Fact]
    public void Of_OldName_IsTheSameOtherwise() =>
        Of(Box with { Parent = null, Name = "crate", Aliases = [new AliasSpec(Name: "box")] }).ShouldBe(["urn:pulumi:dev::trace::a:b:C::box"]);

    [Fact]
    public void Of_WholeUrn_IsTaken() => Of(Box with { Aliases = [new AliasSpec(Urn: "urn:x")] }).ShouldBe(["urn:x"]);

    [Fact]
    public void Of_NoParent_IsUnderTheStack() =>
        Of(Box with { Aliases = [new AliasSpec(NoParent: true)] }).ShouldBe(["urn:pulumi:dev::trace::a:b:C::team-box"]);

    [Fact]
    public void Of_ParentWasRenamed_ChildGoesWithIt() =>
        Of(Box, "urn:pulumi:dev::trace::t:i:Team::crew").ShouldBe(["urn:pulumi:dev::trace::t:i:Team$a:b:C::crew-box"]);

    private static IReadOnlyList<string> Of(Goal goal, params string[] former) => Aliases.Of(goal, "dev", "trace", urn => urn == Team ? former : []);
}

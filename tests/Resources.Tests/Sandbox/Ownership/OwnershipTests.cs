using Sandboxes.Resources.Sandbox.Ownership;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.Sandbox.Ownership;

public class OwnershipTests
{
    [Fact]
    public void Pick_OneNewOfThatName_IsIt()
    {
        var old = Sample.Running with { Id = "old" };
        var made = Sample.Running with { Id = "made" };
        var third = Sample.Running with { Id = "third" };

        LostAnswer.Pick([old, made], [old], "web", _ => false)!.Id.ShouldBe("made");
        LostAnswer.Pick([old], [old], "web", _ => false).ShouldBeNull();
        LostAnswer.Pick([made], [], "other", _ => false).ShouldBeNull();
        LostAnswer.Pick([made], [], "web", _ => true).ShouldBeNull();
        LostAnswer.Pick([made, third], [], "web", _ => false).ShouldBeNull();
    }

    [Theory]
    [InlineData("urn:pulumi:dev::shop::sandboxes:index:Sandbox::web", "dev", "shop", "web")]
    [InlineData("urn:pulumi:dev::shop::my:Component$sandboxes:index:Sandbox::a::b", "dev", "shop", "a::b")]
    public void Parse_Urn_GivesItsParts(string urn, string stack, string project, string name)
    {
        var parts = UrnParts.Parse(urn)!;

        (parts.Stack, parts.Project, parts.Name).ShouldBe((stack, project, name));
    }

    [Fact]
    public void Parse_NoUrn_IsNull() => UrnParts.Parse("sandbox").ShouldBeNull();

    [Fact]
    public void Hide_LabelTheUserWrote_Stays() =>
        OwnershipLabels.Hide(["pulumi-stack=mine", "pulumi-urn=u", "x"], ["pulumi-stack=mine"]).ShouldBe(["pulumi-stack=mine", "x"]);

    [Fact]
    public void New_SameNonceElsewhere_IsAnotherKey()
    {
        byte[] nonce = [1, 2, 3];

        IdempotencyKey.New("urn1", "web", nonce).ShouldBe(IdempotencyKey.New("urn1", "web", nonce));
        IdempotencyKey.New("urn2", "web", nonce).ShouldNotBe(IdempotencyKey.New("urn1", "web", nonce));
        IdempotencyKey.New("urn1", "web2", nonce).ShouldNotBe(IdempotencyKey.New("urn1", "web", nonce));
    }
}

using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.Planning;

public sealed class UrnTests
{
    private const string Stack = "urn:pulumi:dev::trace::pulumi:pulumi:Stack::trace-dev";

    [Fact]
    public void Create_UnderTheStack_LeavesTheStackTypeOut() =>
        Urn.Create("dev", "trace", Stack, "a:b:C", "box").ShouldBe("urn:pulumi:dev::trace::a:b:C::box");

    [Fact]
    public void Create_UnderAComponent_HasItsType() =>
        Urn.Create("dev", "trace", "urn:pulumi:dev::trace::t:i:Team::team", "a:b:C", "box").ShouldBe("urn:pulumi:dev::trace::t:i:Team$a:b:C::box");

    [Fact]
    public void NameAndType_NameWithColons_AreTakenApart()
    {
        const string urn = "urn:pulumi:dev::trace::t:i:Team$a:b:C::x::y";
        Urn.Name(urn).ShouldBe("x::y");
        Urn.Type(urn).ShouldBe("a:b:C");
        Urn.WithName(urn, "z").ShouldBe("urn:pulumi:dev::trace::t:i:Team$a:b:C::z");
    }

    [Theory]
    [InlineData("urn:pulumi:dev::trace::pulumi:providers:pkg::default_1_0_0", true)]
    [InlineData("urn:pulumi:dev::trace::pulumi:providers:pkg::cloud", false)]
    [InlineData("urn:pulumi:dev::trace::a:b:C::default", false)]
    public void IsDefaultProvider_ByTypeAndName_IsTold(string urn, bool expected) => Urn.IsDefaultProvider(urn).ShouldBe(expected);

    [Fact]
    public void Name_NotAUrn_ShowsWhatOneLooksLike() => Should.Throw<StateException>(() => Urn.Name("box")).Message.ShouldContain("urn:pulumi:dev");

    [Fact]
    public void ProviderReference_RoundTrip_KeepsUrnAndId() =>
        ProviderReference.Parse("urn:pulumi:dev::trace::pulumi:providers:pkg::cloud::id-1").ShouldBe(new("urn:pulumi:dev::trace::pulumi:providers:pkg::cloud", "id-1"));
}

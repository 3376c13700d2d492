using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

public class AutonamingTests
{
    private static readonly byte[] Seed = Convert.FromHexString("4134ba5fab5d9d82eadadbc2b0a563bc");

    private static readonly PropertyMap Unnamed = Bag.Of("""{ "image": "i" }""");

    [Fact]
    public void Apply_NoRequestFromTheEngine_AddsSevenDigitsOfTheSeed() => Name(Ask("one")).ShouldBe("one-4134ba5");

    [Fact]
    public void Apply_SameSeed_GivesTheSameName() => Name(Ask("one")).ShouldBe(Name(Ask("one")));

    [Fact]
    public void Apply_NoSeed_UsesTheLogicalNameAlone() => Name(Ask("one") with { RandomSeed = default }).ShouldBe("one");

    [Theory]
    [InlineData(AutonamingMode.Propose, "dev-one-i1tn2k")]
    [InlineData(AutonamingMode.Enforce, "dev-one-i1tn2k")]
    public void Apply_ProposedName_IsTaken(AutonamingMode mode, string proposed) => Name(Ask("one", mode, proposed)).ShouldBe(proposed);

    [Fact]
    public void Apply_ProposalWithoutName_MakesOne() => Name(Ask("one", AutonamingMode.Propose)).ShouldBe("one-4134ba5");

    [Fact]
    public void Apply_Disabled_AsksForAName()
    {
        var (inputs, failure) = Autonaming.Apply(Committed.Sandbox, Unnamed, () => PropertyMap.Empty, Ask("four", AutonamingMode.Disable));

        failure.ShouldBe(new CheckFailure("name", "automatic names are disabled by pulumi:autonaming; set `name`"));
        inputs.ContainsKey("name").ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(AutonamingMode.Propose, "proposed")]
    [InlineData(AutonamingMode.Enforce, "proposed")]
    [InlineData(AutonamingMode.Disable, null)]
    public void Apply_NamedBefore_KeepsTheName(AutonamingMode? mode, string? proposed)
    {
        var (inputs, failure) = Autonaming.Apply(Committed.Sandbox, Unnamed, () => Bag.Of("""{ "name": "one-2662411" }"""), Ask("one", mode, proposed));

        failure.ShouldBeNull();
        inputs["name"].ShouldBe(PropertyValue.Of("one-2662411"));
    }

    [Theory]
    [InlineData("\"mine\"")]
    [InlineData($"\"{Bag.UnknownText}\"")]
    [InlineData("{\"$secret\": \"mine\"}")]
    public void Apply_NamedByTheProgram_IsLeftAlone(string name)
    {
        var inputs = Bag.Of($$"""{ "image": "i", "name": {{name}} }""");

        Autonaming.Apply(Committed.Sandbox, inputs, () => Bag.Of("""{ "name": "old" }"""), Ask("one")).Inputs.ShouldBeSameAs(inputs);
    }

    [Fact]
    public void Apply_LongLogicalName_IsCutBeforeTheDigits()
    {
        var name = Name(Ask(new string('x', 150)));

        name.Length.ShouldBe(100);
        name.ShouldBe(new string('x', 92) + "-4134ba5");
    }

    [Fact]
    public void Apply_LongProposal_IsCutAndKeptDistinct() =>
        Name(Ask("one", AutonamingMode.Propose, new string('p', 101))).ShouldBe(new string('p', 92) + "-4134ba5");

    [Fact]
    public void Apply_LongEnforcedName_IsRefused()
    {
        var failure = Autonaming.Apply(Committed.Sandbox, Unnamed, () => PropertyMap.Empty, Ask("one", AutonamingMode.Enforce, new string('p', 101))).Failure;

        failure!.Property.ShouldBe("name");
        failure.Reason.ShouldBe($"the name \"{new string('p', 60)}…\" that pulumi:autonaming asks for has 101 characters, 100 are accepted; shorten the pattern or set `name`");
    }

    [Fact]
    public void Apply_NameCutInsideASurrogatePair_LosesThePair() =>
        Name(Ask(new string('x', 91) + "😀😀")).ShouldBe(new string('x', 91) + "-4134ba5");

    [Fact]
    public void Apply_ResourceWithoutAutonamedProperty_IsLeftAlone()
    {
        var inputs = Bag.Of("""{ "sandboxId": "s", "port": 80 }""");

        Autonaming.Apply(Committed.ExposedPort, inputs, () => PropertyMap.Empty, Ask("web", AutonamingMode.Disable)).ShouldBe((inputs, null));
    }

    private static string Name(AutonamingRequest request)
    {
        var (inputs, failure) = Autonaming.Apply(Committed.Sandbox, Unnamed, () => PropertyMap.Empty, request);
        failure.ShouldBeNull();
        return inputs["name"].ShouldBeOfType<PropertyValue.Text>().Value;
    }

    private static AutonamingRequest Ask(string name, AutonamingMode? mode = null, string? proposed = null) => new(name, Seed, mode, proposed);
}

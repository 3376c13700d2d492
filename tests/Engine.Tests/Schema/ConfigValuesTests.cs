using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

public class ConfigValuesTests
{
    private static readonly ResourceSchema Provider = Committed.Schema.Provider;

    [Fact]
    public void Check_StackConfiguration_IsKeptAsTextAndItsKeyMadeSecret()
    {
        var result = ConfigValues.Check(Provider, Bag.Of("""
            { "apiKey": "k", "cloud": "local", "ownershipLabels": "false", "requestTimeoutSeconds": "30", "version": "1.2.3", "mine": "x", "__internal": {}, "teamId": null }
            """));

        result.Failures.ShouldBeEmpty();
        result.Inputs.ShouldBeBag(Bag.Of("""
            { "apiKey": {"$secret": "k"}, "cloud": "local", "ownershipLabels": "false", "requestTimeoutSeconds": "30", "version": "1.2.3", "mine": "x" }
            """));
    }

    [Theory]
    [InlineData("""{ "requestTimeoutSeconds": "0" }""", "requestTimeoutSeconds", "0 is out of range; choose from 1 to 600 seconds")]
    [InlineData("""{ "requestTimeoutSeconds": 601 }""", "requestTimeoutSeconds", "601 is out of range; choose from 1 to 600 seconds")]
    [InlineData("""{ "ownershipLabels": "yes" }""", "ownershipLabels", "expected true or false, got a string")]
    [InlineData("""{ "ownershipLabels": "{" }""", "ownershipLabels", "expected true or false, got a string")]
    [InlineData("""{ "cloud": "locl" }""", "cloud", "\"locl\" is not accepted; did you mean \"local\"? Accepted are \"prime\" and \"local\"")]
    public void Check_WrongSetting_IsTold(string config, string property, string reason) =>
        ConfigValues.Check(Provider, Bag.Of(config)).Failures.ShouldHaveSingleItem().ShouldBe(new CheckFailure(property, reason));

    [Fact]
    public void Typed_TextAndTyped_GiveTheSame()
    {
        var text = Bag.Of("""{ "ownershipLabels": "true", "requestTimeoutSeconds": {"$secret": "30"}, "teamId": "7", "version": "1.0.0" }""");

        ConfigValues.Typed(Provider, text).ShouldBeBag(Bag.Of("""{ "ownershipLabels": true, "requestTimeoutSeconds": {"$secret": 30}, "teamId": "7" }"""));
    }

    [Fact]
    public void Typed_SecretInsideJsonText_StaysSecret()
    {
        var schema = PackageSchema.Parse("""{ "name": "p", "provider": { "inputProperties": { "m": { "type": "object", "additionalProperties": { "type": "string" } } } } }"""u8.ToArray());
        var text = """{"a":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"s"},"l":[1,true,null]}""";

        var typed = ConfigValues.Typed(schema.Provider, new PropertyMap([new("m", PropertyValue.Of(text))]));

        typed.ShouldBeBag(Bag.Of("""{ "m": { "a": {"$secret": "s"}, "l": [1, true, null] } }"""));
    }

    [Fact]
    public void Diff_TypedAgainstText_IsNone() =>
        ConfigValues.Diff(Provider, DiffRules.None, Bag.Of("""{ "ownershipLabels": "true", "version": "1.0.0" }"""), PropertyMap.Empty, Bag.Of("""{ "ownershipLabels": true, "version": "2.0.0" }"""))
            .ShouldBe(DiffResult.None);

    [Fact]
    public void Diff_RotatedKey_IsAnUpdate()
    {
        var diff = ConfigValues.Diff(Provider, DiffRules.None, Bag.Of("""{ "apiKey": "a" }"""), PropertyMap.Empty, Bag.Of("""{ "apiKey": {"$secret": "b"} }"""));

        diff.Diffs.ShouldBe(["apiKey"]);
        diff.Replaces.ShouldBeEmpty();
    }
}

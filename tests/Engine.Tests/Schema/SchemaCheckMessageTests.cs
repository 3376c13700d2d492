using Sandboxes.Engine.Schema;

namespace Sandboxes.Engine.Tests.Schema;

/// <summary>Every text that a check can give, with the input that gives it.</summary>
public class SchemaCheckMessageTests
{
    private static readonly PackageSchema Schema = PackageSchema.Parse("""
        {
          "name": "p",
          "types": {
            "p:index:Color": { "type": "string", "enum": [{ "value": "red" }, { "value": "green" }] },
            "p:index:Nested": { "type": "object", "properties": { "inner": { "type": "string" } }, "required": ["inner"] }
          },
          "resources": {
            "p:index:R": {
              "inputProperties": {
                "must": { "type": "string", "description": "What it must have. More words." },
                "bare": { "type": "string" },
                "flag": { "type": "boolean" },
                "whole": { "type": "integer" },
                "number": { "type": "number" },
                "text": { "type": "string", "language": { "p": { "minLength": 1, "maxLength": 5 } } },
                "some": { "type": "string", "language": { "p": { "minLength": 1 } } },
                "list": { "type": "array", "items": { "type": "string" }, "language": { "p": { "minItems": 1, "maxItems": 2 } } },
                "map": { "type": "object", "additionalProperties": { "type": "integer" } },
                "color": { "$ref": "#/types/p:index:Color" },
                "nested": { "$ref": "#/types/p:index:Nested" },
                "either": { "oneOf": [{ "type": "string" }, { "type": "integer" }] },
                "asset": { "$ref": "pulumi.json#/Asset" },
                "archive": { "$ref": "pulumi.json#/Archive" },
                "kind": { "type": "string", "const": "k" },
                "port": { "type": "integer", "language": { "p": { "minimum": 22, "maximum": 9000, "noun": "port", "reserved": [80, 81], "reservedBy": "the host" } } },
                "minutes": { "type": "integer", "language": { "p": { "minimum": 1, "maximum": 9, "unit": "minutes", "also": { "-1": "for no limit" } } } },
                "least": { "type": "integer", "language": { "p": { "minimum": 1, "unit": "bytes" } } },
                "most": { "type": "number", "language": { "p": { "maximum": 0.5 } } },
                "hidden": { "type": "integer", "secret": true, "language": { "p": { "maximum": 7 } } }
              },
              "requiredInputs": ["must", "bare"]
            }
          }
        }
        """u8.ToArray());

    [Theory]
    [InlineData("must", "null", "required, and not set: What it must have")]
    [InlineData("bare", "null", "required, and not set")]
    [InlineData("flag", "\"true\"", "expected true or false, got a string; write it without quotes")]
    [InlineData("flag", "\"yes\"", "expected true or false, got a string")]
    [InlineData("whole", "1.5", "expected a whole number, got a number: 1.5")]
    [InlineData("whole", "1e20", "expected a whole number, got a number; above 2^53 whole numbers are not exact")]
    [InlineData("whole", "\"7\"", "expected a whole number, got a string; write the number without quotes")]
    [InlineData("number", "\"seven\"", "expected a number, got a string")]
    [InlineData("number", "\"NaN\"", "expected a number, got a string")]
    [InlineData("number", "[]", "expected a number, got a list")]
    [InlineData("text", "7", "expected a string, got a number; write it in quotes")]
    [InlineData("text", "{}", "expected a string, got an object")]
    [InlineData("text", """{ "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:x", "id": "x" }""", "expected a string, got a resource; pass its `id`")]
    [InlineData("text", "\"\"", "it is empty; 1 to 5 characters are accepted")]
    [InlineData("some", "\"\"", "it is empty; at least 1 character is accepted")]
    [InlineData("text", "\"sixsix\"", "it has 6 characters; 1 to 5 characters are accepted")]
    [InlineData("list", "\"a\"", "expected a list of strings, got a string; write it in brackets, as a list of one")]
    [InlineData("list", "[]", "it is empty; 1 to 2 entries are accepted")]
    [InlineData("list", "[\"a\",\"b\",\"c\"]", "it has 3 entries; 1 to 2 entries are accepted")]
    [InlineData("map", "[]", "expected a map of numbers, got a list")]
    [InlineData("color", "7", "expected a string, got a number; write \"red\" or \"green\"")]
    [InlineData("color", "\"gren\"", "\"gren\" is not accepted; did you mean \"green\"? Accepted are \"red\" and \"green\"")]
    [InlineData("color", "\"violet\"", "\"violet\" is not accepted; write \"red\" or \"green\"")]
    [InlineData("nested", "\"x\"", "expected an object, got a string")]
    [InlineData("either", "true", "expected a string or a whole number, got a boolean")]
    [InlineData("asset", "\"x\"", "expected an asset, got a string; wrap it in a StringAsset or a FileAsset")]
    [InlineData("archive", "\"x\"", "expected an archive, got a string")]
    [InlineData("kind", "\"j\"", "only \"k\" is accepted; write that or leave it out")]
    [InlineData("port", "80", "80 is reserved by the host; choose a port from 22 to 9000 other than 80 and 81")]
    [InlineData("port", "9001", "9001 is out of range; choose a port from 22 to 9000 other than 80 and 81")]
    [InlineData("minutes", "0", "0 is out of range; choose from 1 to 9 minutes, or -1 for no limit")]
    [InlineData("least", "0", "0 is out of range; choose at least 1 byte")]
    [InlineData("most", "0.75", "0.75 is out of range; choose at most 0.5")]
    [InlineData("hidden", "8", "the number is out of range; choose at most 7")]
    [InlineData("hidden", "1.5", "expected a whole number, got a number")]
    public void Run_OneWrongValue_GivesThisText(string property, string value, string reason) =>
        Check(property, value).Failures.ShouldHaveSingleItem().ShouldBe(new CheckFailure(property, reason));

    [Theory]
    [InlineData("nested", "{}", "nested.inner", "required, and not set")]
    [InlineData("list", "[\"a\", 2]", "list[1]", "expected a string, got a number; write it in quotes")]
    [InlineData("list", "[null]", "list[0]", "expected a string, got null")]
    [InlineData("map", "{ \"a.b\": \"x\" }", "map[\"a.b\"]", "expected a whole number, got a string")]
    public void Run_WrongValueInside_NamesItsPath(string property, string value, string path, string reason) =>
        Check(property, value).Failures.ShouldHaveSingleItem().ShouldBe(new CheckFailure(path, reason));

    [Theory]
    [InlineData("flga", "there is no property of this name; did you mean `flag`?")]
    [InlineData("Color", "there is no property of this name; did you mean `color`?")]
    [InlineData("w_hole", "there is no property of this name; did you mean `whole`?")]
    public void Run_MisspeltName_NamesTheNearest(string name, string reason) =>
        Check(name, "1").Failures.ShouldHaveSingleItem().ShouldBe(new CheckFailure(name, reason));

    [Fact]
    public void Run_ForeignName_ListsWhatThereIs()
    {
        var failure = SchemaCheck.Run(Committed.ExposedPort.Inputs, Bag.Of("""{ "sandboxId": "s", "port": 80, "hostnameSuffix": "x" }""")).Failures.ShouldHaveSingleItem();

        failure.ShouldBe(new CheckFailure("hostnameSuffix", "there is no property of this name; accepted are sandboxId, port, name and protocol"));
    }

    [Fact]
    public void Run_WrongSecret_NeverShowsIt()
    {
        var bag = Bag.Of("""{ "must": "m", "bare": "b", "color": {"$secret": "hunter2"}, "whole": {"$secret": 1.5}, "port": {"$secret": 81}, "text": {"$secret": "hunter2"} }""");

        var reasons = SchemaCheck.Run(Schema.FindResource("p:index:R")!.Inputs, bag).Failures.Select(failure => failure.Reason);

        reasons.ShouldBe([
            "expected a whole number, got a number",
            "it has 7 characters; 1 to 5 characters are accepted",
            "the value is not accepted; write \"red\" or \"green\"",
            "the number is reserved by the host; choose a port from 22 to 9000 other than 80 and 81",
        ]);
    }

    private static CheckResult Check(string property, string value)
    {
        var bag = Bag.Of("""{ "must": "m", "bare": "b" }""").With(property, Bag.Of($$"""{ "x": {{value}} }""")["x"]);
        return SchemaCheck.Run(Schema.FindResource("p:index:R")!.Inputs, bag);
    }
}

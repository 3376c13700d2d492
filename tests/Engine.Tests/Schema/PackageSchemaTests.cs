using System.Text.Json;
using Sandboxes.Engine.Schema;

namespace Sandboxes.Engine.Tests.Schema;

public class PackageSchemaTests
{
    [Fact]
    public void Parse_CommittedSchema_KnowsItsMembers()
    {
        Committed.Schema.Name.ShouldBe("sandboxes");
        Committed.Schema.ResourceTokens.ShouldContain("sandboxes:index:Sandbox");
        Committed.Schema.FunctionTokens.ShouldContain("sandboxes:index:getSandboxes");
        Committed.Schema.Provider.Token.ShouldBe("pulumi:providers:sandboxes");
        Committed.Schema.FindResource("sandboxes:index:Nothing").ShouldBeNull();
        Committed.Schema.FindFunction("sandboxes:index:nothing").ShouldBeNull();
    }

    [Fact]
    public void FindResource_EveryToken_Compiles() =>
        Committed.Schema.ResourceTokens.ShouldAllBe(token => Committed.Schema.FindResource(token)!.Inputs.Properties.Count > 0);

    [Fact]
    public void FindFunction_EveryToken_Compiles() =>
        Committed.Schema.FunctionTokens.ShouldAllBe(token => Committed.Schema.FindFunction(token)!.Outputs.Properties.Count > 0);

    [Fact]
    public void FindResource_Sandbox_HasItsPropertiesAsDeclared()
    {
        var inputs = Committed.Sandbox.Inputs;

        inputs.Autonamed!.Name.ShouldBe("name");
        inputs.Find("image")!.Required.ShouldBeTrue();
        inputs.Find("secrets")!.Secret.ShouldBeTrue();
        inputs.Find("image")!.WillReplaceOnChanges.ShouldBeTrue();
        inputs.Find("labels")!.IsSet.ShouldBeTrue();
        inputs.Find("cpuCores")!.Limits!.Maximum.ShouldBe(16);
        inputs.Find("whenEnded")!.Type.Kind.ShouldBe(TypeKind.Enum);
        Committed.Sandbox.ListInputs!.Find("active").ShouldNotBeNull();
    }

    [Fact]
    public void FindResource_TypeThatRefersToItself_IsCompiledAsFarAsItIsUsed()
    {
        var schema = PackageSchema.Parse("""
            { "name": "p", "types": { "p:index:Tree": { "type": "object", "properties": { "child": { "$ref": "#/types/p:index:Tree" } } } },
              "resources": { "p:index:R": { "inputProperties": { "tree": { "$ref": "#/types/p:index:Tree" } } } } }
            """u8.ToArray());

        var tree = schema.FindResource("p:index:R")!.Inputs.Find("tree")!.Type;

        tree.Object!.Find("child")!.Type.Object!.Find("child").ShouldNotBeNull();
    }

    [Fact]
    public void Json_Version_IsTheOnlyThingAdded()
    {
        using var json = JsonDocument.Parse(Committed.Schema.Json("1.2.3-alpha+\"x\""));
        using var committed = JsonDocument.Parse(Committed.Json);

        json.RootElement.GetProperty("version").GetString().ShouldBe("1.2.3-alpha+\"x\"");
        json.RootElement.EnumerateObject().Count().ShouldBe(committed.RootElement.EnumerateObject().Count() + 1);
    }

    [Theory]
    [InlineData("{}", "no name")]
    [InlineData("""{"name":"p","resources":{"p:index:R":{"inputProperties":{"x":{"$ref":"#/types/p:index:T"}}}}}""", "'p:index:T', which is not in it")]
    [InlineData("""{"name":"p","resources":{"p:index:R":{"inputProperties":{"x":{"type":"int"}}}}}""", "'int', which Pulumi does not know")]
    [InlineData("""{"name":"p","resources":{"p:index:R":{"inputProperties":{"x":{"$ref":"other.json#/types/o"}}}}}""", "'other.json#/types/o', which is not in it")]
    public void FindResource_BrokenSchema_SaysWhatIsBroken(string json, string expected) =>
        Should.Throw<JsonException>(() => PackageSchema.Parse(System.Text.Encoding.UTF8.GetBytes(json)).FindResource("p:index:R")).Message.ShouldContain(expected);
}

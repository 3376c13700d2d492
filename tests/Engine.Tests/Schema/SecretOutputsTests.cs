using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

public class SecretOutputsTests
{
    [Fact]
    public void Mark_NothingSecret_GivesTheSameBag()
    {
        var state = Bag.Of("""{ "image": "i", "status": "RUNNING" }""");

        SecretOutputs.Mark(Committed.Sandbox, Bag.Of("""{ "image": "i" }"""), state).ShouldBeSameAs(state);
    }

    [Theory]
    [InlineData("{}", """{ "secrets": {"T": "t"} }""", """{ "secrets": {"$secret": {"T": "t"}} }""")]
    [InlineData("""{ "image": {"$secret": "i"} }""", """{ "image": "i", "status": "s" }""", """{ "image": {"$secret": "i"}, "status": "s" }""")]
    [InlineData("""{ "image": {"$secret": "i"} }""", """{ "image": {"$secret": "i"} }""", """{ "image": {"$secret": "i"} }""")]
    [InlineData("""{ "environmentVars": {"A": {"$secret": "1"}, "B": "2"} }""", """{ "environmentVars": {"A": "1", "B": "2", "C": "3"} }""", """{ "environmentVars": {"A": {"$secret": "1"}, "B": "2", "C": "3"} }""")]
    [InlineData("""{ "labels": ["a", {"$secret": "b"}] }""", """{ "labels": ["a", "b"] }""", """{ "labels": ["a", {"$secret": "b"}] }""")]
    [InlineData("""{ "labels": ["a", {"$secret": "b"}] }""", """{ "labels": ["b"] }""", """{ "labels": {"$secret": ["b"]} }""")]
    [InlineData("""{ "advancedConfigs": {"a": {"b": {"$secret": 1}}} }""", """{ "advancedConfigs": {"a": "1"} }""", """{ "advancedConfigs": {"a": {"$secret": "1"}} }""")]
    public void Mark_SecretInputs_AreRestoredInTheirEchoes(string inputs, string state, string marked) =>
        SecretOutputs.Mark(Committed.Sandbox, Bag.Of(inputs), Bag.Of(state)).ShouldBeBag(Bag.Of(marked));

    [Theory]
    [InlineData("""{ "sandboxId": "s", "command": {"$secret": "c"} }""", """{ "stdout": {"$secret": "o"}, "exitCode": {"$secret": 0} }""")]
    [InlineData("""{ "sandboxId": "s", "environmentVars": {"A": {"$secret": "c"}} }""", """{ "stdout": {"$secret": "o"}, "exitCode": {"$secret": 0} }""")]
    [InlineData("""{ "sandboxId": "s", "command": "c" }""", """{ "stdout": "o", "exitCode": 0 }""")]
    public void Mark_FunctionWithASecretArgument_HasASecretResult(string args, string marked) =>
        SecretOutputs.Mark(Committed.Schema.FindFunction("sandboxes:index:runCommand")!, Bag.Of(args), Bag.Of("""{ "stdout": "o", "exitCode": 0 }""")).ShouldBeBag(Bag.Of(marked));

    [Fact]
    public void HasSecret_EveryPlaceForOne_IsSeen()
    {
        SecretOutputs.HasSecret(Bag.Of("""{ "a": [{ "b": {"$secret": 1} }] }""")).ShouldBeTrue();
        SecretOutputs.HasSecret(new PropertyMap([new("a", new PropertyValue.Output(null, true, []))])).ShouldBeTrue();
        SecretOutputs.HasSecret(Bag.Of("""{ "a": [{ "b": 1 }] }""")).ShouldBeFalse();
    }
}

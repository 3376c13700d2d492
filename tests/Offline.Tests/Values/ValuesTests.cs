using Sandboxes.Engine.Values;
using Sandboxes.Offline.Values;

namespace Sandboxes.Offline.Tests.Values;

public sealed class ValuesTests
{
    [Fact]
    public void Mark_SecretInputsAndAdditional_MakeOutputsSecret()
    {
        var inputs = States.Bag(("token", States.Text("t").AsSecret()), ("env", States.Map(("K", States.Text("v").AsSecret()))));
        var outputs = States.Bag(("token", States.Text("t")), ("env", States.Map(("K", States.Text("v")))), ("url", States.Text("u")), ("id", States.Text("i")));
        var marked = SecretValues.Mark(outputs, inputs, ["url"]);
        marked.Find("token").ShouldBe(States.Text("t").AsSecret());
        marked.Find("env").ShouldBe(States.Map(("K", States.Text("v").AsSecret())));
        marked.Find("url").ShouldBe(States.Text("u").AsSecret());
        marked.Find("id").ShouldBe(States.Text("i"));
    }

    [Fact]
    public void Strip_NestedSecrets_AreInClear() =>
        SecretValues.Strip(States.Bag(("a", States.Map(("b", States.Text("c").AsSecret())).AsSecret()))).ShouldBe(States.Bag(("a", States.Map(("b", States.Text("c"))))));

    [Fact]
    public void Drop_Unknowns_LeavesTheRest()
    {
        var bag = States.Bag(("known", States.Text("x")), ("unknown", new PropertyValue.Unknown().AsSecret()), ("map", States.Map(("u", new PropertyValue.Unknown()), ("k", States.Text("y")))));
        UnknownValues.Drop(bag).ShouldBe(States.Bag(("known", States.Text("x")), ("map", States.Map(("k", States.Text("y"))))));
        UnknownValues.Contains(bag).ShouldBeTrue();
    }

    [Fact]
    public void Flatten_OutputValues_BecomeValuesSecretsAndUnknowns()
    {
        var bag = States.Bag(
            ("plain", new PropertyValue.Output(States.Text("x"), false, [])),
            ("secret", new PropertyValue.Output(States.Text("x"), true, [])),
            ("unknown", new PropertyValue.Output(null, false, [])));
        OutputValues.Flatten(bag).ShouldBe(States.Bag(("plain", States.Text("x")), ("secret", States.Text("x").AsSecret()), ("unknown", new PropertyValue.Unknown())));
    }

    [Fact]
    public void Assets_HashedElidedAndRestored_KeepTheirContent()
    {
        var hashed = AssetContents.Hash(States.Bag(("f", new PropertyValue.Asset("", "from text"))), ".");
        hashed.Find("f").ShouldBe(new PropertyValue.Asset("8b9eda0ed4092b991a34ff71335c743ea1756e259a8e2e0bc6d67dd0a0d77063", "from text"));
        var elided = AssetContents.Elide(hashed);
        elided.Find("f").ShouldBe(new PropertyValue.Asset("8b9eda0ed4092b991a34ff71335c743ea1756e259a8e2e0bc6d67dd0a0d77063"));
        AssetContents.Restore(elided, hashed).ShouldBe(hashed);
    }
}

using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.Tests.Planning;

public sealed class DeleteOrderTests
{
    [Fact]
    public void Of_Chain_DependentsGoFirst()
    {
        var box = States.Custom("box");
        var web = States.Custom("web", "box");
        var other = States.Custom("other");
        var before = DeleteOrder.Of([box, web, other]);
        before[box].ShouldBe([web]);
        before[web].ShouldBeEmpty();
        before[other].ShouldBeEmpty();
    }

    [Fact]
    public void Of_TwoProvidersOfOneUrn_ResourceNeedsTheOneItNames()
    {
        var old = new Sandboxes.Offline.State.ResourceState { Urn = "urn:pulumi:dev::t::pulumi:providers:pkg::p", Type = "pulumi:providers:pkg", Custom = true, Id = "1" };
        var next = old with { Id = "2" };
        var box = States.Custom("box") with { Provider = old.Urn + "::1" };
        var before = DeleteOrder.Of([old, next, box]);
        before[old].ShouldBe([box]);
        before[next].ShouldBeEmpty();
    }

    [Fact]
    public void WithUnknowns_InputOfAReplaced_BecomesUnknown()
    {
        var web = States.Custom("web", "box") with
        {
            Inputs = States.Bag(("port", PropertyValue.Of(1)), ("boxId", States.Text("b"))),
            PropertyDependencies = new Dictionary<string, IReadOnlyList<string>> { ["boxId"] = [States.Urn("box")], ["port"] = [] },
        };
        var inputs = DependentInputs.WithUnknowns(web, new HashSet<string> { States.Urn("box") }).ShouldNotBeNull();
        inputs.Find("boxId").ShouldBe(new PropertyValue.Unknown());
        inputs.Find("port").ShouldBe(PropertyValue.Of(1));
        DependentInputs.WithUnknowns(web, new HashSet<string> { States.Urn("else") }).ShouldBeNull();
    }
}

namespace Sandboxes.Wire.Tests;

/// <summary>
/// Pulumi's official Node stubs and property marshaller against the real provider binary: an independent reading of the protocol.
/// The cases are in <c>node/*.test.cjs</c>; each counts as a test here.
/// </summary>
public class WireTests(NodeScripts scripts) : IClassFixture<NodeScripts>
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var script in (string[])["setup", "values", "transport", "life"])
        {
            foreach (var name in NodeScripts.CasesOf(script))
                cases.Add(script, name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Provider_OfficialStubs_Agree(string script, string name)
    {
        Assert.SkipWhen(scripts.Obstacle is not null, scripts.Obstacle ?? "");

        var outcome = await scripts.OutcomeAsync(script, name);

        outcome.Ok.ShouldBeTrue(outcome.Message);
    }
}

using Sandboxes.Engine.Values;
using Sandboxes.Offline.Display;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Tests.Display;

public sealed class DisplayTests
{
    [Fact]
    public void All_Properties_AlignTheirColonsAndHideSecrets()
    {
        var bag = States.Bag(("name", States.Text("b")), ("labels", PropertyValue.Of(["x"])), ("token", States.Text("hush").AsSecret()), ("id", new PropertyValue.Unknown()));
        PropertyLines.All(bag, 4, ' ').ShouldBe(
        [
            "    id    : [unknown]",
            "    labels: [",
            "        [0]: \"x\"",
            "    ]",
            "    name  : \"b\"",
            "    token : [secret]",
        ]);
    }

    [Fact]
    public void Changes_NestedMaps_ShowEntryByEntry()
    {
        var olds = States.Bag(("env", States.Map(("A", States.Text("1")), ("GONE", States.Text("x")), ("SAME", States.Text("s")))));
        var news = States.Bag(("env", States.Map(("A", States.Text("2")), ("SAME", States.Text("s")), ("NEW", States.Text("n")))));
        PropertyLines.Changes(olds, news, ["env"], 8).ShouldBe(
        [
            "      ~ env: {",
            "          ~ A   : \"1\" => \"2\"",
            "          - GONE: \"x\"",
            "          + NEW : \"n\"",
            "        }",
        ]);
    }

    [Fact]
    public void Changes_SecretMap_ShowsKeysAndNoValues()
    {
        var olds = States.Bag(("secrets", States.Map(("TOKEN", States.Text("one"))).AsSecret()));
        var news = States.Bag(("secrets", States.Map(("TOKEN", States.Text("two"))).AsSecret()));
        PropertyLines.Changes(olds, news, ["secrets"], 4).ShouldBe(["  ~ secrets: {", "      ~ TOKEN: [secret] => [secret]", "    }"]);
    }

    [Fact]
    public void Lines_SeveralKinds_SumThem()
    {
        var tally = new Tally();
        foreach (var op in new[] { StepOp.Create, StepOp.Update, StepOp.Same, StepOp.Same })
            tally.Add(op);
        tally.Lines(preview: true).ShouldBe(["Resources:", "    + 1 to create", "    ~ 1 to update", "    2 changes. 2 unchanged"]);
        tally.HasChanges.ShouldBeTrue();
    }

    [Fact]
    public void Lines_OnlyUnchanged_HasNoChanges()
    {
        var tally = new Tally();
        tally.Add(StepOp.Same);
        tally.Lines(preview: false).ShouldBe(["Resources:", "    1 unchanged"]);
        tally.HasChanges.ShouldBeFalse();
    }

    [Fact]
    public void Diagnostics_OfOneResource_StandTogether()
    {
        var diagnostics = new Diagnostics();
        diagnostics.Add(Severity.Warning, States.Urn("box"), "ended by itself");
        diagnostics.Add(Severity.Error, States.Urn("web"), "refused");
        diagnostics.Add(Severity.Info, States.Urn("box"), "two\nlines");
        diagnostics.Lines().ShouldBe(
        [
            "Diagnostics:",
            "  pkg:index:Thing (box):", "    warning: ended by itself", "    two", "    lines", "",
            "  pkg:index:Thing (web):", "    error: refused", "",
        ]);
    }

    [Fact]
    public void Said_WarningOfARunningStep_IsInTheListAtOnce()
    {
        var text = new StringWriter();
        var view = new ListView(text, preview: false, refreshCounts: false, TimeProvider.System);
        view.Started(new CreateStep(StepOp.Create, null, States.Custom("box")));
        view.Said(Severity.Warning, States.Urn("box"), "an orphan was found\nand more of it");
        text.ToString().ShouldEndWith($"s) warning: an orphan was found{Environment.NewLine}");
    }

    [Fact]
    public void Said_Warning_IsInTheDiffAtOnce()
    {
        var text = new StringWriter();
        new DiffView(text, preview: false, refreshCounts: false).Said(Severity.Warning, States.Urn("box"), "an orphan was found\nand more of it\n");
        text.ToString().ShouldBe($"warning: an orphan was found\nand more of it{Environment.NewLine}");
    }

    [Theory]
    [InlineData(false, "[secret]")]
    [InlineData(true, "hush")]
    public void Write_AllOutputs_ShowSecretsOnlyWhenAsked(bool show, string expected)
    {
        var text = new StringWriter();
        new OutputText(text, json: true, show).Write(States.Bag(("token", States.Text("hush").AsSecret())), null);
        text.ToString().ShouldContain(expected);
    }
}

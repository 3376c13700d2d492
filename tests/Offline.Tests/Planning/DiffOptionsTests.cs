using System.Collections.Immutable;
using Pulumirpc;
using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.Tests.Planning;

public sealed class DiffOptionsTests
{
    private static readonly ResourceDiff Updated = new()
    {
        Changes = DiffResponse.Types.DiffChanges.DiffSome,
        DiffKeys = ["env", "image"],
        Detailed = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, DiffEntry>
        {
            ["env.A"] = new(DiffEntryKind.Update, false, true),
            ["image"] = new(DiffEntryKind.Add, false, true),
        }),
    };

    [Theory]
    [InlineData("env", "env")]
    [InlineData("env.A", "env")]
    [InlineData("env.*", "env")]
    [InlineData("other", "")]
    [InlineData("env.B", "")]
    public void ReplaceOnChanges_Pattern_ReplacesForWhatItMeans(string pattern, string expected) =>
        string.Join(",", ReplaceOnChanges.Apply(Updated, [pattern], false).ReplaceKeys).ShouldBe(expected);

    [Fact]
    public void ReplaceOnChanges_InitError_ReplacesWhatIsNotWell()
    {
        ReplaceOnChanges.Apply(ResourceDiff.None, ["#initerror"], true).Replaces.ShouldBeTrue();
        ReplaceOnChanges.Apply(ResourceDiff.None, ["#initerror"], false).Replaces.ShouldBeFalse();
    }

    [Theory]
    [InlineData(false, null, false, (int)ReplaceOrder.CreateFirst)]
    [InlineData(true, null, false, (int)ReplaceOrder.DeleteFirst)]
    [InlineData(true, false, false, (int)ReplaceOrder.CreateFirst)]
    [InlineData(false, true, false, (int)ReplaceOrder.DeleteFirst)]
    [InlineData(false, null, true, (int)ReplaceOrder.DeleteFirst)]
    public void Of_Replacing_OrderIsTheUsersThenTheProviders(bool provider, bool? user, bool fixedNames, int expected) =>
        ((int)ReplaceVerdict.Of(Updated with { ReplaceKeys = ["image"], DeleteBeforeReplace = provider }, user, fixedNames)).ShouldBe(expected);

    [Fact]
    public void Of_NothingReplaces_IsNone() => ReplaceVerdict.Of(Updated, true, true).ShouldBe(ReplaceOrder.None);

    [Fact]
    public void Inverted_AddAndDelete_ChangePlaces() => Updated.Inverted().Detailed!["image"].Kind.ShouldBe(DiffEntryKind.Delete);

    [Fact]
    public void Read_DetailedReplaceWithoutReplaces_Replaces()
    {
        var wire = new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffSome, HasDetailedDiff = true };
        wire.DetailedDiff["a.b"] = new PropertyDiff { Kind = PropertyDiff.Types.Kind.UpdateReplace };
        ResourceDiff.Read(wire).ReplaceKeys.ShouldBe(["a"]);
    }

    [Fact]
    public void Read_DetailedWithoutTheFlag_IsLeftOut()
    {
        var wire = new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffSome };
        wire.DetailedDiff["a"] = new PropertyDiff { Kind = PropertyDiff.Types.Kind.AddReplace };
        ResourceDiff.Read(wire).Detailed.ShouldBeNull();
    }

    [Fact]
    public void Structural_SecretnessAlone_IsNoChange() =>
        StructuralDiff.Run(States.Bag(("a", States.Text("1"))), States.Bag(("a", States.Text("1").AsSecret()))).Changes.ShouldBe(DiffResponse.Types.DiffChanges.DiffNone);

    [Fact]
    public void Structural_OtherValue_NamesTheKey() =>
        StructuralDiff.Run(States.Bag(("a", States.Text("1"))), States.Bag(("a", States.Text("2")))).DiffKeys.ShouldBe(["a"]);
}

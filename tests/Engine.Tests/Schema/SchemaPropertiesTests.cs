using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Tests.Values;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Tests.Schema;

/// <summary>What holds for every bag, however odd.</summary>
public class SchemaPropertiesTests
{
    private static readonly string[] Names = [.. Committed.Sandbox.Inputs.Properties.Select(property => property.Name), "__internal", "nothing"];

    private static readonly Arbitrary<PropertyMap> Bags = Generated.Bags(Names).ToArbitrary();

    private static readonly Arbitrary<(PropertyMap, PropertyMap)> Pairs = Generated.Bags(Names).Zip(Generated.Bags(Names)).ToArbitrary();

    [Fact]
    public void Check_OfACheckedBag_ChangesNothingMore() => Prop.ForAll(Bags, bag =>
    {
        var once = SchemaCheck.Run(Committed.Sandbox.Inputs, bag);
        var twice = SchemaCheck.Run(Committed.Sandbox.Inputs, once.Inputs);
        return twice.Inputs.Equals(once.Inputs) && twice.Failures.SequenceEqual(once.Failures);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Check_AnyFailure_HasAPathThatParsesAndAReason() => Prop.ForAll(Bags, bag =>
        SchemaCheck.Run(Committed.Sandbox.Inputs, bag).Failures.All(failure => PropertyPath.Parse(failure.Property).Length > 0 && failure.Reason.Length > 0))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Check_SecretsAnywhere_AreInNoReason() => Prop.ForAll(Bags, bag =>
    {
        var hidden = new PropertyMap(bag.Select(entry => KeyValuePair.Create(entry.Key, (PropertyValue)new PropertyValue.Secret(PropertyValue.Of("hunter2")))));
        return SchemaCheck.Run(Committed.Sandbox.Inputs, hidden).Failures.All(failure => !failure.Reason.Contains("hunter2", StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Diff_WithItself_IsNone() =>
        Prop.ForAll(Bags, bag => !SchemaDiff.Run(Committed.Sandbox, DiffRules.None, bag, PropertyMap.Empty, bag).Changed).QuickCheckThrowOnFailure();

    [Fact]
    public void Diff_WithACopyThatWasEncoded_IsNone() => Prop.ForAll(Bags, bag =>
        !SchemaDiff.Run(Committed.Sandbox, DiffRules.None, bag, PropertyMap.Empty, PropertyCodec.Read(PropertyCodec.Write(bag))).Changed).QuickCheckThrowOnFailure();

    [Fact]
    public void Diff_BothWays_AgreeOnWhetherAndWhere() => Prop.ForAll(Pairs, pair =>
    {
        var there = SchemaDiff.Run(Committed.Sandbox, DiffRules.None, pair.Item1, PropertyMap.Empty, pair.Item2);
        var back = SchemaDiff.Run(Committed.Sandbox, DiffRules.None, pair.Item2, PropertyMap.Empty, pair.Item1);
        return there.Diffs.SequenceEqual(back.Diffs) && there.DetailedDiff.Keys.Order().SequenceEqual(back.DetailedDiff.Keys.Order());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Diff_AnyTwoBags_HasConsistentParts() => Prop.ForAll(Pairs, pair =>
    {
        var diff = SchemaDiff.Run(Committed.Sandbox, DiffRules.None, pair.Item1, PropertyMap.Empty, pair.Item2);
        var tops = diff.DetailedDiff.Select(entry => (Top: PropertyPath.Parse(entry.Key).TopLevel, Replaces: entry.Value.Kind is DiffKind.AddReplace or DiffKind.DeleteReplace or DiffKind.UpdateReplace)).ToList();
        return diff.Changed == (diff.Diffs.Count > 0)
            && tops.Select(top => top.Top).Distinct().Order().SequenceEqual(diff.Diffs.Order())
            && tops.All(top => top.Replaces == diff.Replaces.Contains(top.Top));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mark_Twice_MarksNothingMore() => Prop.ForAll(Pairs, pair =>
    {
        var once = SecretOutputs.Mark(Committed.Sandbox, pair.Item1, pair.Item2);
        return SecretOutputs.Mark(Committed.Sandbox, pair.Item1, once).Equals(once);
    }).QuickCheckThrowOnFailure();
}

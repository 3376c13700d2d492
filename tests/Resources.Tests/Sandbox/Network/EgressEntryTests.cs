using FsCheck;
using FsCheck.Fluent;
using Sandboxes.Resources.Sandbox.Network;

namespace Sandboxes.Resources.Tests.Sandbox.Network;

public class EgressEntryTests
{
    private static readonly Gen<string> _names =
        from parts in Gen.NonEmptyListOf(Gen.Elements("api", "Example", "bücher", "x1", "COM", "a-b"))
        from wildcard in Gen.Elements("", "*.")
        select wildcard + string.Join('.', parts);

    private static readonly Gen<string> _addresses =
        from parts in Gen.ListOf(Gen.Choose(0, 255), 4)
        from length in Gen.Elements("", "/0", "/8", "/17", "/32")
        select string.Join('.', parts) + length;

    private static readonly Arbitrary<string> _entries = Gen.OneOf(_names, _addresses).ToArbitrary();

    [Theory]
    [InlineData("API.example.com", "api.example.com")]
    [InlineData("*.Example.COM", "*.example.com")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("*.bücher.example", "*.xn--bcher-kva.example")]
    [InlineData("10.1.2.3", "10.1.2.3/32")]
    [InlineData("10.1.2.3/8", "10.0.0.0/8")]
    [InlineData("10.1.2.3/0", "0.0.0.0/0")]
    [InlineData(" a.b. ", "a.b")]
    [InlineData("1.2.3", "1.2.3")]
    public void Canonical_Entry_IsAsTheCloudKeepsIt(string entry, string expected) => EgressEntry.Canonical(entry).ShouldBe(expected);

    [Fact]
    public void Canonical_OfCanonical_IsItself() => Prop.ForAll(_entries, entry =>
        EgressEntry.Canonical(EgressEntry.Canonical(entry)) == EgressEntry.Canonical(entry)).QuickCheckThrowOnFailure();

    [Fact]
    public void Canonical_OtherCaseAndBlanks_MakesNoDifference() => Prop.ForAll(_entries, entry =>
        EgressEntry.Canonical($" {entry.ToUpperInvariant()} ") == EgressEntry.Canonical(entry)).QuickCheckThrowOnFailure();

    [Fact]
    public void Canonical_OfAcceptedEntry_IsAccepted() => Prop.ForAll(_entries, entry =>
        EgressEntryFault.Of(entry) is not null || EgressEntryFault.Of(EgressEntry.Canonical(entry)) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void Canonical_DifferentAddresses_StayDifferent() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (one, other) =>
            EgressEntry.Canonical(Dotted(one)) == EgressEntry.Canonical(Dotted(other)) == (one == other)).QuickCheckThrowOnFailure();

    private static string Dotted(int number) => $"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}";
}

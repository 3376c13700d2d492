using System.Text.Json.Nodes;
using Pulumirpc;
using Sandboxes.Offline.Config;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.Config;

public sealed class AutonamingConfigTests
{
    [Fact]
    public void For_NothingConfigured_LeavesItToTheProvider() => For(null).ShouldBeNull();

    [Fact]
    public void For_Verbatim_EnforcesTheLogicalName() =>
        For("""{"mode":"verbatim"}""").ShouldBe(new() { ProposedName = "box", Mode = CheckRequest.Types.AutonamingOptions.Types.Mode.Enforce });

    [Fact]
    public void For_Disabled_Disables() =>
        For("""{"mode":"disabled"}""").ShouldNotBeNull().Mode.ShouldBe(CheckRequest.Types.AutonamingOptions.Types.Mode.Disable);

    [Fact]
    public void For_Pattern_FillsEachPart()
    {
        var asked = For("""{"pattern":"${project}-${stack}-${name}-${num(4)}"}""").ShouldNotBeNull();
        asked.ProposedName.ShouldMatch("^demo-dev-box-[0-9]{4}$");
        asked.Mode.ShouldBe(CheckRequest.Types.AutonamingOptions.Types.Mode.Propose);
    }

    [Theory]
    [InlineData("""{"mode":"verbatim"}""", true)]
    [InlineData("""{"pattern":"${stack}-${name}"}""", true)]
    [InlineData("""{"pattern":"${name}-${hex(3)}"}""", false)]
    [InlineData(null, false)]
    public void NamesAreFixed_PerMode_TellsWhetherAReplacementWouldClash(string? config, bool expected) => Read(config).NamesAreFixed.ShouldBe(expected);

    [Fact]
    public void Read_UnknownMode_NamesTheKnown() =>
        Should.Throw<StateException>(() => Read("""{"mode":"loud"}""")).Message.ShouldContain("verbatim");

    private static AutonamingConfig Read(string? config) => AutonamingConfig.Read(config is null ? null : JsonNode.Parse(config));

    private static CheckRequest.Types.AutonamingOptions? For(string? config) => Read(config).For("box", "dev", "demo", new Random(1));
}

using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.Command;

public class CommandRulesTests
{
    private readonly Life _life = new(new World(), "Command");

    [Theory]
    [InlineData("1A", "has the name \"1A\"; a name has letters, digits and underscores, and no digit first: write \"_1A\"")]
    [InlineData("A-B", "has the name \"A-B\"; a name has letters, digits and underscores, and no digit first: write \"A_B\"")]
    [InlineData("A=B", "has the name \"A=…\"; a name has letters, digits and underscores, and no digit first: write \"A\"")]
    [InlineData("=B", "has a name that begins with \"=\"; a name has letters, digits and underscores, and no digit first, such as LOG_LEVEL")]
    [InlineData("", "has an empty name; a name has letters, digits and underscores, and no digit first, such as LOG_LEVEL")]
    public void Check_EnvironmentKey_SaysWhatToWrite(string key, string expected) =>
        Failures(("environmentVars", Bag.Of((key, "x")))).ShouldBe(["environmentVars: " + expected]);

    [Fact]
    public void Check_NulInAValue_IsRefused() =>
        Failures(("environmentVars", Bag.Of(("A", Bag.Secret("x\0y"))))).ShouldBe(
            ["environmentVars: has a NUL character in the value of \"A\"; an environment variable ends there, so leave it out"]);

    [Theory]
    [InlineData("srv", "workingDir: \"srv\" is not absolute; write the whole path, such as \"/srv\"")]
    [InlineData("./srv", "workingDir: \"./srv\" is not absolute; write the whole path, such as \"/srv\"")]
    [InlineData("~/srv", "workingDir: \"~/srv\" is not absolute; write the whole path, such as \"/srv\"")]
    public void Check_RelativeDirectory_ShowsAnAbsoluteOne(string path, string expected) => Failures(("workingDir", path)).ShouldBe([expected]);

    [Fact]
    public void Check_TimeoutOutOfRange_GivesTheRange() =>
        Failures(("timeoutSeconds", 901)).ShouldBe(["timeoutSeconds: 901 is out of range; choose from 1 to 900 seconds"]);

    [Fact]
    public void Check_NulInALine_IsRefused() => Failures(("create", "a\0b")).ShouldBe(["create: has a NUL character, where the text would end; leave it out"]);

    [Fact]
    public void Check_Unknowns_Pass() =>
        Failures(("create", Bag.Unknown), ("workingDir", Bag.Unknown), ("environmentVars", Bag.Unknown)).ShouldBeEmpty();

    private IReadOnlyList<string> Failures(params (string, object?)[] more) => _life.Failures([("sandboxId", "box1"), .. more]);
}

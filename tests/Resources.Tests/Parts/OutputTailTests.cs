using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Tests.Fakes;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Tests.Parts;

public class OutputTailTests
{
    [Theory]
    [InlineData("abc", 5, "abc")]
    [InlineData("abc", 2, "bc")]
    [InlineData("aé", 2, "é")]
    [InlineData("aé", 1, "")]
    [InlineData("a😀", 4, "😀")]
    [InlineData("a😀b", 3, "b")]
    [InlineData("", 3, "")]
    public void Of_Text_KeepsWholeCharacters(string text, int bytes, string expected) => OutputTail.Of(text, bytes).ShouldBe(expected);

    [Fact]
    public void Block_LongOutput_SaysThatItIsTheEnd() =>
        OutputTail.Block(new string('x', 5000), "", new SecretTexts(PropertyMap.Empty)).ShouldBe($"\nstdout, its last 4 KiB:\n{new string('x', 4096)}\nstderr: nothing");

    [Fact]
    public void Block_SecretAcrossTheCut_IsHiddenFirst()
    {
        var secrets = new SecretTexts(Bag.Of(("key", Bag.Secret("hunter2222"))));

        OutputTail.Block("hunter2222" + new string('x', 4090), "", secrets).ShouldNotContain("2222");
    }

    [Theory]
    [InlineData("\u001b[31mred\u001b[0m\u0007", "␛[31mred␛[0m␇")]
    [InlineData("a\r\n\r\nb\tc\r", "a\n\nb\tc")]
    [InlineData("10%\r20%\r", "10%\n20%")]
    [InlineData("\u009b2J café 😀\u007f", "\ufffd2J café 😀\ufffd")]
    public void Block_ControlCharacters_DoNotReachTheTerminal(string printed, string shown) =>
        OutputTail.Block(printed, "", new SecretTexts(PropertyMap.Empty)).ShouldBe($"\nstdout:\n{shown}\nstderr: nothing");
}

using Sandboxes.Engine.Values;
using Sandboxes.Resources.Tests.Fakes;

namespace Sandboxes.Resources.Tests.SandboxFile;

public class SandboxFileRulesTests
{
    private readonly Life _life = new(new World(), "SandboxFile");

    [Theory]
    [InlineData("app.conf", "path: \"app.conf\" is not absolute; write the whole path, such as \"/app.conf\"")]
    [InlineData("/etc/app/", "path: \"/etc/app/\" is a directory; write the file's name too, such as \"/etc/app/config.json\"")]
    [InlineData("/a\0b", "path: has a NUL character, which no path holds; leave it out")]
    public void Check_PathOfNoFile_SaysWhatToWrite(string path, string expected) =>
        _life.Failures(("sandboxId", "box1"), ("path", path), ("content", "x")).ShouldBe([expected]);

    [Fact]
    public void Check_BothContents_KeepsOne() =>
        Failures(("content", "x"), ("source", Text("y"))).ShouldBe(["source: is set together with content; keep one: content for text, source for a file or an asset"]);

    [Fact]
    public void Check_NoContent_SaysWhereItGoes() =>
        Failures().ShouldBe(["content: is not set, and source is not either; write the text into content, or an asset into source (content: \"\" makes an empty file)"]);

    [Fact]
    public void Check_EmptyContent_Passes() => Failures(("content", "")).ShouldBeEmpty();

    [Fact]
    public void Check_UnknownContent_Passes() => Failures(("content", Bag.Unknown)).ShouldBeEmpty();

    [Fact]
    public void Check_UnknownSource_Passes() => Failures(("source", Bag.Unknown)).ShouldBeEmpty();

    [Fact]
    public void Check_MissingFile_NamesIt() =>
        Failures(("source", Local("no/such.bin"))).ShouldBe(
            ["source: there is no file \"no/such.bin\" on this machine; check the path, which counts from the program's directory when it is relative"]);

    [Fact]
    public void Check_MissingSecretFile_NamesItNot() =>
        Failures(("source", new PropertyValue.Secret(Local("no/such.bin")))).Single().ShouldNotContain("such.bin");

    [Fact]
    public void Check_Directory_IsNoFile() =>
        Failures(("source", Local("."))).ShouldBe(["source: \".\" is a directory, and a SandboxFile is one file; name the file"]);

    [Fact]
    public void Check_Archive_IsNoFile() =>
        Failures(("source", new PropertyValue.Archive("ab", null, "x.zip"))).ShouldBe(
            ["source: is an archive, and a SandboxFile is one file; use a file, string or remote asset (several files: pack them into one, and unpack it with a Command)"]);

    [Fact]
    public void Check_OtherScheme_GivesThoseThereAre() =>
        Failures(("source", new PropertyValue.Asset("ab", Uri: "ftp://example.test/x"))).ShouldBe(
            ["source: has an address that nothing can be downloaded from; write one that begins with \"https://\", \"http://\" or \"file://\""]);

    [Fact]
    public void Check_TooLargeFile_SaysHowLarge()
    {
        using var large = new TemporaryFile(209715201);

        Failures(("source", Local(large.Path))).ShouldBe(
            [$"source: \"{large.Path}\" has 209715201 bytes, and at most 200 MB (209715200 bytes) can be uploaded: split it, or let a Command in the sandbox download it"]);
    }

    [Fact]
    public void Check_LargestFile_Passes()
    {
        using var large = new TemporaryFile(209715200);

        Failures(("source", Local(large.Path))).ShouldBeEmpty();
    }

    private static PropertyValue.Asset Local(string path) => new("ab", Path: path);

    private static PropertyValue.Asset Text(string text) => new("ab", InlineText: text);

    private IReadOnlyList<string> Failures(params (string, object?)[] more) => _life.Failures([("sandboxId", "box1"), ("path", "/etc/app.conf"), .. more]);
}

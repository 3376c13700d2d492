using Sandboxes.Offline.Config;

namespace Sandboxes.Offline.Tests.Config;

public sealed class StackConfigTests
{
    [Fact]
    public void Read_StackOverProject_GivesFullKeysAndText()
    {
        using var folder = new TempFolder();
        folder.Write("Pulumi.yaml", "name: demo\nruntime: dotnet\nconfig:\n  region: here\n  size: {type: integer, default: 2}\n  pkg:cloud: local\n");
        folder.Write("Pulumi.dev.yaml", "config:\n  demo:size: 3\n  demo:roles:\n    web: {count: 2}\n");
        var values = Read(folder).Values;
        values["demo:region"].ShouldBe(new ConfigValue("here", false));
        values["demo:size"].ShouldBe(new ConfigValue("3", false));
        values["demo:roles"].ShouldBe(new ConfigValue("""{"web":{"count":2}}""", false));
        Read(folder).OfPackage("pkg").ShouldBe([("cloud", new ConfigValue("local", false))]);
    }

    [Fact]
    public void Set_Secret_IsEncryptedInTheFileAndReadBack()
    {
        using var folder = new TempFolder();
        folder.Write("Pulumi.yaml", "name: demo\nruntime: dotnet\n");
        var project = ProjectFile.Find(folder.Path);
        var crypter = PassphraseCrypter.Create("p");
        StackConfigFile.Of(project, "dev").Set("demo:token", crypter.Encrypt("hush"), crypter.Salt);
        StackConfigFile.Of(project, "dev").Set("demo:plain", "true", null);
        File.ReadAllText(Path.Combine(folder.Path, "Pulumi.dev.yaml")).ShouldNotContain("hush");
        var file = StackConfigFile.Of(project, "dev");
        var values = StackConfig.Read(project, file, PassphraseCrypter.Open("p", file.EncryptionSalt!)).Values;
        values["demo:token"].ShouldBe(new ConfigValue("hush", true));
        values["demo:plain"].ShouldBe(new ConfigValue("true", false));
    }

    [Fact]
    public void Find_NoProject_SaysWhatIsMissing()
    {
        using var folder = new TempFolder();
        Should.Throw<Sandboxes.Offline.State.StateException>(() => ProjectFile.Find(folder.Path)).Message.ShouldContain("Pulumi.yaml");
    }

    [Fact]
    public void Find_BrokenYaml_NamesTheLine()
    {
        using var folder = new TempFolder();
        folder.Write("Pulumi.yaml", "name: demo\n  runtime: [\n");
        Should.Throw<Sandboxes.Offline.State.StateException>(() => ProjectFile.Find(folder.Path)).Message.ShouldContain("Pulumi.yaml:2");
    }

    private static StackConfig Read(TempFolder folder)
    {
        var project = ProjectFile.Find(folder.Path);
        return StackConfig.Read(project, StackConfigFile.Of(project, "dev"), PassphraseCrypter.Create("p"));
    }
}

using Sandboxes.SdkGenerator;
using Sandboxes.SdkGenerator.Model;

namespace Sandboxes.Sdk.Tests.Generator;

public sealed class SdkFilesTests
{
    [Fact]
    public void Generate_FromTheCommittedSchema_GivesTheCommittedFiles()
    {
        var folder = Repository.PathTo("sdk", "dotnet");
        var files = SdkFiles.Generate(SchemaReader.Read(Repository.Read("schema.json")));
        foreach (var (path, text) in files)
            File.ReadAllText(Path.Combine(folder, path)).ShouldBe(text, $"sdk/dotnet/{path} is not what schema.json gives. Run `make sdk`.");
        GeneratedFolder.FindStale(folder, files.Keys).ShouldBeEmpty("Run `make sdk`: it deletes what the schema no longer has.");
    }

    [Fact]
    public void Generate_WithAPluginServer_NamesItToTheEngine()
    {
        var files = SdkFiles.Generate(SchemaReader.Read("""
            {"name": "acme", "pluginDownloadURL": "github://api.github.com/acme/acme", "provider": {}, "resources": {"acme:index:Box": {}}}
            """));
        files["Box.cs"].ShouldContain("PluginDownloadURL = \"github://api.github.com/acme/acme\",");
        files["Utilities.cs"].ShouldContain("defaults.PluginDownloadURL ??= \"github://api.github.com/acme/acme\";");
    }

    [Fact]
    public void Read_OfATypeItDoesNotKnow_SaysWhereToTeachIt() =>
        Should.Throw<NotSupportedException>(() => SchemaReader.Read("""{"name": "acme", "provider": {"properties": {"at": {"$ref": "pulumi.json#/Json"}}}}"""))
            .Message.ShouldContain("TypeReader");
}

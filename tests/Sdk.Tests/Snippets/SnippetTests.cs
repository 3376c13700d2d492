using System.Text.Json.Nodes;

namespace Sandboxes.Sdk.Tests.Snippets;

public sealed class SnippetTests
{
    private static readonly IReadOnlyList<Snippet> Snippets = [.. InMarkdown(), .. InSchema()];

    [Fact]
    public void Snippets_InTheDocumentation_Compile() =>
        Snippets.SelectMany(snippet => SnippetCompiler.Compile(snippet.Code).Select(complaint => $"{snippet}: {complaint}")).ShouldBeEmpty();

    [Fact]
    public void Snippets_ThatNameAFile_AreThatFile()
    {
        var copies = Snippets.Where(snippet => snippet.Marker is not null).ToList();
        copies.ShouldContain(snippet => snippet.File == "README.md");
        foreach (var copy in copies)
            string.Equals(copy.Code, Repository.Read(copy.Marker!), StringComparison.Ordinal).ShouldBeTrue($"{copy} is not {copy.Marker}: copy it there");
    }

    [Fact]
    public void Compile_OfAMisspeltProperty_Complains() =>
        SnippetCompiler.Compile("new Sandbox(\"a\", new SandboxArgs { Imge = \"python\" });").ShouldHaveSingleItem().ShouldContain("Imge");

    private static IEnumerable<Snippet> InMarkdown() =>
        from file in Directory.EnumerateFiles(Repository.PathTo(), "*.md", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.PathTo(), file).Replace('\\', '/')
        where path is "README.md" or "sdk/dotnet/README.md" || path.StartsWith("docs/", StringComparison.Ordinal) || path.StartsWith("examples/", StringComparison.Ordinal)
        from snippet in Snippet.Find(path, File.ReadAllText(file))
        select snippet;

    private static IEnumerable<Snippet> InSchema() => Descriptions(JsonNode.Parse(Repository.Read("schema.json"))!)
        .SelectMany(description => Snippet.Find("schema.json", description));

    private static IEnumerable<string> Descriptions(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "description", Value: JsonValue text } ? [text.GetValue<string>()] : member.Value is null ? [] : Descriptions(member.Value)),
        JsonArray items => items.SelectMany(item => item is null ? [] : Descriptions(item)),
        _ => [],
    };
}

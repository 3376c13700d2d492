using Sandboxes.SdkGenerator;

namespace Sandboxes.Sdk.Tests.Generator;

public sealed class DocCommentTests
{
    [Fact]
    public void Lines_WithExamplesInManyLanguages_KeepsCSharpAndCommands()
    {
        var lines = DocComment.Lines("""
            A box.

            {{% examples %}}
            ```typescript
            new Box("a");
            ```
            ```csharp
            new Box("a");
            ```
            {{% /examples %}}

            ```sh
            $ pulumi import
            ```
            """);
        lines.ShouldBe(["A box.", "", "```csharp", "new Box(\"a\");", "```", "", "```sh", "$ pulumi import", "```"]);
    }

    [Theory]
    [InlineData("a <id> & b", "a &lt;id&gt; &amp; b")]
    [InlineData("plain", "plain")]
    public void Escape_OfText_LeavesNoMarkup(string text, string expected) => DocComment.Escape(text).ShouldBe(expected);
}

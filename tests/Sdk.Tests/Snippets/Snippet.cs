namespace Sandboxes.Sdk.Tests.Snippets;

/// <summary>A piece of C# in a text. <paramref name="Marker"/> is the comment above it, which names the file it is a copy of.</summary>
internal sealed record Snippet(string File, int Line, string Code, string? Marker)
{
    public override string ToString() => $"{File}:{Line}";

    /// <summary>The snippets of a markdown text.</summary>
    public static IEnumerable<Snippet> Find(string file, string markdown)
    {
        var lines = markdown.Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            if (lines[start].Trim() != "```csharp")
                continue;
            var end = Array.FindIndex(lines, start + 1, line => line.Trim() == "```");
            var above = start > 0 && lines[start - 1].StartsWith("<!-- ", StringComparison.Ordinal) ? lines[start - 1][5..^4] : null;
            yield return new Snippet(file, start + 1, string.Join('\n', lines[(start + 1)..end]) + "\n", above);
            start = end;
        }
    }
}

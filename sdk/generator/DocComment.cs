namespace Sandboxes.SdkGenerator;

/// <summary>Descriptions as doc comments: the examples of other languages left out.</summary>
internal static class DocComment
{
    private static readonly HashSet<string> OtherLanguages =
        new(StringComparer.Ordinal) { "typescript", "javascript", "python", "go", "yaml", "java", "hcl" };

    public static void WriteDescription(this CodeWriter writer, string description)
    {
        writer.Line("/// <summary>");
        foreach (var line in Lines(description))
            writer.Line(line.Length == 0 ? "///" : $"/// {Escape(line)}");
        writer.Line("/// </summary>");
    }

    /// <summary>The lines of <paramref name="markdown"/> that a reader of C# needs.</summary>
    public static IReadOnlyList<string> Lines(string markdown)
    {
        var kept = new List<string>();
        var isSkipping = false;
        foreach (var line in markdown.Trim().Split('\n').Select(line => line.TrimEnd()))
        {
            var fence = line.TrimStart() is ['`', '`', '`', .. var language] ? language : null;
            if (isSkipping)
                isSkipping = fence is null;
            else if (fence is not null && OtherLanguages.Contains(fence))
                isSkipping = true;
            else if (!IsMarker(line) && (line.Length > 0 || kept is [.., { Length: > 0 }]))
                kept.Add(line);
        }

        return kept;
    }

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    // What tells a documentation site where the languages of an example begin and end.
    private static bool IsMarker(string line) =>
        line.StartsWith("{{%", StringComparison.Ordinal) || line.StartsWith("<!--", StringComparison.Ordinal);
}

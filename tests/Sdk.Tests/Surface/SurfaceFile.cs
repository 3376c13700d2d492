using System.Text.RegularExpressions;

namespace Sandboxes.Sdk.Tests.Surface;

/// <summary>Reads Data/dotnet-surface.txt: the surface that Pulumi's own code generation gives for the schema.</summary>
internal static partial class SurfaceFile
{
    public static SortedSet<SurfaceLine> Read(string text)
    {
        var lines = new SortedSet<SurfaceLine>();
        var type = "";
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("## ", StringComparison.Ordinal)))
        {
            if (line.Contains("(secret outputs)", StringComparison.Ordinal))
                continue;
            var isMember = line.StartsWith("    ", StringComparison.Ordinal);
            if (!isMember)
                type = TypeName().Match(line).Groups[1].Value;
            lines.Add(isMember ? Member(type, line.Trim()) : Declaration(type, line));
        }

        return lines;
    }

    /// <summary>The outputs that the file says are declared secret, by class.</summary>
    public static IEnumerable<string> SecretOutputs(string text) =>
        SecretOutput().Matches(text).Select(match => match.Groups[1].Value);

    private static SurfaceLine Declaration(string type, string line)
    {
        var at = line.IndexOf("public ", StringComparison.Ordinal);
        return new SurfaceLine(type, Clean(line[(at + 7)..].Replace("partial ", "").Replace("readonly struct", "struct")), at == 0 ? null : line[..at].Trim());
    }

    private static SurfaceLine Member(string type, string line)
    {
        var parts = line["public ".Length..].Split('←', StringSplitOptions.TrimEntries);
        var attribute = parts is [_, var given] && !given.StartsWith("EditorBrowsable", StringComparison.Ordinal) ? given : null;
        return new SurfaceLine(type, Clean(parts[0]), attribute);
    }

    private static string Clean(string text) => Namespace().Replace(text, "");

    [GeneratedRegex(@"(?:class|struct) (\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(?:global::)?Pulumi\.(?:Sandboxes\.)?|Outputs\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\(secret outputs\) ""(\w+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretOutput();
}

using System.Text;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Command lines made of a fixed script and values that reach it byte for byte.</summary>
internal static class ShellLine
{
    /// <summary><paramref name="script"/>, with the values as its <c>$1</c>, <c>$2</c> and so on.</summary>
    public static string Of(string script, params ReadOnlySpan<string> values)
    {
        var line = new StringBuilder("set --");
        foreach (var value in values)
            line.Append(' ').Append(Quote(value));
        return line.Append('\n').Append(script).ToString();
    }

    /// <summary>The last line that a script printed; what a shell's start-up files print comes before it.</summary>
    public static string LastLine(string output) => output.TrimEnd('\n').Split('\n')[^1];

    private static string Quote(string value) => $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

using System.Text;
using System.Text.RegularExpressions;

namespace Sandboxd.Runtime;

/// <summary>Words of a POSIX shell.</summary>
internal static partial class ShellText
{
    /// <summary>A word that the shell reads back byte for byte.</summary>
    public static string Quote(string value) => "'" + value.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    /// <summary>Statements that set and export each variable.</summary>
    public static string Exports(IEnumerable<KeyValuePair<string, string>> variables)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in variables)
            text.Append("export ").Append(name).Append('=').Append(Quote(value)).Append('\n');
        return text.ToString();
    }

    /// <summary>Whether a shell can hold a variable of this name.</summary>
    public static bool IsVariableName(string name) => VariableName().IsMatch(name);

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VariableName();
}

using System.Text;

namespace Sandboxd.Client;

/// <summary>Columns of text, as wide as they need to be.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Lines of a head and rows; a cell of several lines makes its row several lines high.</summary>
    public static string Format(IReadOnlyList<string[]> rows)
    {
        var lines = rows.SelectMany(Lines).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append(string.Join(Gap, line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        return text.ToString();
    }

    /// <summary>Text of a user's that cannot move the cursor or colour the terminal.</summary>
    public static string Plain(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter));

    private static IEnumerable<string[]> Lines(string[] row)
    {
        var cells = Array.ConvertAll(row, cell => cell.Split('\n'));
        for (var line = 0; line < cells.Max(cell => cell.Length); line++)
            yield return Array.ConvertAll(cells, cell => line < cell.Length ? cell[line] : "");
    }
}

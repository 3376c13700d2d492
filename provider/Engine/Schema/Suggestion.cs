namespace Sandboxes.Engine.Schema;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
internal static class Suggestion
{
    /// <summary>
    /// The candidate nearest to <paramref name="name"/> by Damerau-Levenshtein distance, letter case, <c>_</c> and <c>-</c> aside; null when
    /// none is within a third of the name's length.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var wanted = Fold(name);
        var limit = Math.Max(1, wanted.Length / 3);
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            var distance = Distance(wanted, Fold(candidate));
            if (distance > limit || (nearest is not null && distance == limit))
                continue;
            nearest = candidate;
            limit = distance;
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.</summary>
    internal static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
                table[i, j] = i == 0 || j == 0 ? i + j : Step(table, one, other, i, j);
        }

        return table[one.Length, other.Length];
    }

    private static int Step(int[,] table, string one, string other, int i, int j)
    {
        var cost = one[i - 1] == other[j - 1] ? 0 : 1;
        var least = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + cost);
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(least, table[i - 2, j - 2] + 1) : least;
    }

    private static string Fold(string name) =>
        string.Concat(name.Where(letter => letter is not ('_' or '-')).Select(char.ToLowerInvariant));
}

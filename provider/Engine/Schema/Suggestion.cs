namespace Sandboxes.Engine.Schema;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
internal static class Suggestion
{
    private const int ShortestPart = 3;

    /// <summary>
    /// The candidate nearest to <paramref name="name"/> by Damerau-Levenshtein distance, within a third of the name's length; else one that
    /// begins or ends like it (<c>timeout</c> for <c>timeoutMinutes</c>); else null. Letter case, <c>_</c> and <c>-</c> do not count.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var wanted = Fold(name);
        var names = candidates.ToList();
        return ByDistance(wanted, names) ?? names.Find(candidate => IsPart(wanted, Fold(candidate)));
    }

    private static string? ByDistance(string wanted, List<string> candidates)
    {
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
        int[] beforeLast, last = [], current = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 1; i <= one.Length; i++)
        {
            (beforeLast, last, current) = (last, current, new int[other.Length + 1]);
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }
        }

        return current[other.Length];
    }

    private static bool IsPart(string one, string other)
    {
        var (part, whole) = one.Length <= other.Length ? (one, other) : (other, one);
        return part.Length >= ShortestPart && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal));
    }

    private static string Fold(string name) =>
        string.Concat(name.Where(letter => letter is not ('_' or '-')).Select(char.ToLowerInvariant));
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Sandboxes.Offline.Monitor;

/// <summary>Durations as Go writes them: <c>1h5m30s</c>, <c>250ms</c>. Programs write custom timeouts so.</summary>
internal static partial class GoDuration
{
    /// <returns>Seconds; 0 for an empty text.</returns>
    public static double Seconds(string text)
    {
        var parts = Part().Matches(text);
        if (parts.Sum(part => part.Length) != text.Length)
            throw new State.StateException($"'{text}' is not a duration; one looks like 5m, 90s or 1h30m");
        return parts.Sum(part => double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * Unit(part.Groups[2].Value));
    }

    private static double Unit(string unit) => unit switch
    {
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "us" or "µs" => 1e-6,
        _ => 1e-9,
    };

    [GeneratedRegex(@"(\d+(?:\.\d+)?)(h|ms|m|s|us|µs|ns)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}

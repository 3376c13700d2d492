using System.Globalization;

namespace Sandboxes.Resources.Values;

/// <summary>Times as the texts for users write them.</summary>
internal static class Words
{
    /// <summary>Such as <c>12 s</c>, <c>3 min 20 s</c>, <c>50 min</c>.</summary>
    public static string Of(TimeSpan time)
    {
        var seconds = (long)time.TotalSeconds;
        if (seconds < 60)
            return $"{seconds} s";
        return seconds % 60 == 0 ? $"{seconds / 60} min" : $"{seconds / 60} min {seconds % 60} s";
    }

    /// <summary>Such as <c>60 minutes</c>, <c>1 minute</c>.</summary>
    public static string Minutes(int minutes) => minutes == 1 ? "1 minute" : $"{minutes} minutes";

    /// <summary>ISO 8601 in UTC, as all outputs have it.</summary>
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary><paramref name="text"/>, ended by a full stop.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
    }
}

using System.Globalization;

namespace Sandboxes.Engine.Grpc;

/// <summary>The form of <c>grpc-timeout</c>: at most eight digits and a unit.</summary>
internal static class GrpcTimeout
{
    private const int MaxDigits = 8;

    /// <summary>Reads it; false when it is malformed.</summary>
    public static bool TryParse(string text, out TimeSpan timeout)
    {
        timeout = default;
        if (text.Length is < 2 or > MaxDigits + 1
            || !long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || TicksOf(text[^1]) is not { } ticks)
        {
            return false;
        }

        timeout = TimeSpan.FromTicks((long)(amount * ticks));
        return true;
    }

    /// <summary>Writes it, in the finest unit that has room, rounded up.</summary>
    public static string Format(TimeSpan timeout)
    {
        foreach (var unit in "umSMH")
        {
            var amount = Math.Max(0, (long)Math.Ceiling(timeout.Ticks / TicksOf(unit)!.Value));
            if (amount < 100_000_000)
                return string.Create(CultureInfo.InvariantCulture, $"{amount}{unit}");
        }

        return "99999999H";
    }

    private static double? TicksOf(char unit) => unit switch
    {
        'H' => TimeSpan.TicksPerHour,
        'M' => TimeSpan.TicksPerMinute,
        'S' => TimeSpan.TicksPerSecond,
        'm' => TimeSpan.TicksPerMillisecond,
        'u' => TimeSpan.TicksPerMicrosecond,
        'n' => 0.01,
        _ => null,
    };
}

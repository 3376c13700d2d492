namespace Sandboxes.Offline.Display;

/// <summary>What stands below the steps: messages, counts, and after an update its duration.</summary>
internal static class Ending
{
    public static void Write(TextWriter output, Tally tally, Diagnostics diagnostics, TimeSpan? duration, bool preview)
    {
        foreach (var line in diagnostics.Lines().Concat(tally.Lines(preview)))
            output.WriteLine(line);
        output.WriteLine();
        if (duration is { } took)
        {
            output.WriteLine($"Duration: {Math.Max(1, Math.Round(took.TotalSeconds))}s");
            output.WriteLine();
        }
    }
}

using System.Globalization;
using System.Text;
using Sandboxes.Clouds.Prime.Output;

namespace Sandboxes.Clouds.Prime.Gateway.Jobs;

/// <summary>Reads what <see cref="ProbeScript"/> printed.</summary>
internal static class JobReading
{
    /// <summary>The job; null when there is none.</summary>
    /// <exception cref="FormatException">It is not what the script prints.</exception>
    public static JobState? Read(string id, string output)
    {
        var lines = output.Split('\n');
        var (status, exitCode) = Status(Find(lines, "job") ?? throw new FormatException("no status"));
        return status is { } known ? new(id, known, exitCode, Tail(Find(lines, "stdout")), Tail(Find(lines, "stderr"))) : null;
    }

    private static string? Find(string[] lines, string name) =>
        Array.FindLast(lines, line => line.StartsWith(name + " ", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static (JobStatus? Status, int? ExitCode) Status(string word) => word.Split(' ') switch
    {
        ["none"] => (null, null),
        ["running"] => (JobStatus.Running, null),
        ["lost"] => (JobStatus.Lost, null),
        ["exit", var code] when int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            (number == 0 ? JobStatus.Succeeded : JobStatus.Failed, number),
        _ => throw new FormatException($"the status `{word}`"),
    };

    // A tail may begin within a character.
    private static string Tail(string? line)
    {
        if (line is null)
            return "";
        var parts = line.Split(' ');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            throw new FormatException("an output without its size");
        var bytes = Convert.FromHexString(parts[1]);
        return Encoding.UTF8.GetString(size > bytes.Length ? CappedText.WithoutCutHead(bytes) : bytes);
    }
}

using System.Globalization;

namespace Sandboxd.Jobs;

/// <summary>A background job: the service knows none, its SDK makes them of a shell and of files in the sandbox (prime-api 7.4).</summary>
internal sealed record BackgroundJob(string Id, JobState State, int? ExitCode)
{
    public const int IdLength = 8;

    /// <summary>Eight hexadecimal digits.</summary>
    public static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Reads a line of <c>jobs.sh</c>: id, exit code or <c>-</c>, whether its process is gone; null when it is none.</summary>
    public static BackgroundJob? Parse(string line) => line.Split(' ') switch
    {
        [var id, "-", "gone"] when IsId(id) => new BackgroundJob(id, JobState.Lost, null),
        [var id, "-", _] when IsId(id) => new BackgroundJob(id, JobState.Running, null),
        [var id, var code, _] when IsId(id) && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new BackgroundJob(id, JobState.Done, number),
        _ => null,
    };
}

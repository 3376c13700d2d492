namespace Sandboxes.Sandboxd.Tests;

/// <summary>The processes of this machine, as /proc shows them.</summary>
internal static class HostProcesses
{
    /// <summary>The command lines of all processes, arguments apart by spaces.</summary>
    public static IEnumerable<string> CommandLines() =>
        Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(folder[^1])).Select(folder => CommandLine(folder)).Where(line => line.Length > 0);

    /// <summary>The command lines that consist of just these words.</summary>
    public static IReadOnlyList<string> With(params string[] words) => [.. CommandLines().Where(line => line == string.Join(' ', words))];

    /// <summary>Waits until there are so many processes of a command line; gives how many there are at last.</summary>
    public static async Task<int> UntilAsync(int count, params string[] words)
    {
        for (var i = 0; i < 500 && With(words).Count != count; i++)
            await Task.Delay(10);
        return With(words).Count;
    }

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(folder + "/cmdline").TrimEnd('\0').Replace('\0', ' ');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile.
            return "";
        }
    }
}

using System.Globalization;

namespace Sandboxd.Runtime;

/// <summary>What memory a process holds for itself.</summary>
internal static class ProcessMemory
{
    /// <summary>Anonymous and shared memory in bytes, of a process's folder in /proc; files mapped from disk do not count.</summary>
    public static long Read(string folder)
    {
        try
        {
            return File.ReadLines(folder + "/status").Sum(Kilobytes) * 1024;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It ended while it was being read, and holds nothing any more.
            return 0;
        }
    }

    private static long Kilobytes(string line) =>
        line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal)
            ? long.Parse(line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1).Trim().TrimEnd("kB ").ToString(), CultureInfo.InvariantCulture)
            : 0;
}

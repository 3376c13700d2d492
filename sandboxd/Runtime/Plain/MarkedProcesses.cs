using System.Globalization;
using System.Text;

namespace Sandboxd.Runtime.Plain;

/// <summary>Finds a sandbox's processes by the mark that all of them inherit: SANDBOX_ID in their environment. Linux only.</summary>
internal static class MarkedProcesses
{
    public static IEnumerable<int> Of(string sandboxId)
    {
        var mark = Encoding.UTF8.GetBytes($"SANDBOX_ID={sandboxId}\0");
        return Directory.EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(folder[^1]) && Bears(folder, mark))
            .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture));
    }

    private static bool Bears(string folder, byte[] mark)
    {
        try
        {
            return File.ReadAllBytes(folder + "/environ").AsSpan().IndexOf(mark) >= 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It ended, or is another user's.
            return false;
        }
    }
}

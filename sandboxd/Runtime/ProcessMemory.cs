using System.Buffers.Text;

namespace Sandboxd.Runtime;

/// <summary>What memory a process holds for itself.</summary>
internal static class ProcessMemory
{
    /// <summary>Anonymous and shared memory in bytes, of a process's folder in /proc; files mapped from disk do not count.</summary>
    public static long Read(string folder)
    {
        try
        {
            var status = File.ReadAllBytes(folder + "/status").AsSpan();
            return (Kilobytes(status, "\nRssAnon:"u8) + Kilobytes(status, "\nRssShmem:"u8)) * 1024;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It ended while it was being read, and holds nothing any more.
            return 0;
        }
    }

    private static long Kilobytes(ReadOnlySpan<byte> status, ReadOnlySpan<byte> name)
    {
        var at = status.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(status[(at + name.Length)..].TrimStart("\t "u8), out long number, out _) ? number : 0;
    }
}

using System.Text;

namespace Sandboxd.Runtime;

/// <summary>Reads the end of a log file.</summary>
internal static class LogTail
{
    /// <summary>The last bytes as text, undecodable ones replaced; empty when there is no log.</summary>
    public static async Task<string> ReadAsync(string file, int longest, CancellationToken cancel)
    {
        if (!File.Exists(file))
            return "";
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(-Math.Min(stream.Length, longest), SeekOrigin.End);
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return await reader.ReadToEndAsync(cancel);
    }
}

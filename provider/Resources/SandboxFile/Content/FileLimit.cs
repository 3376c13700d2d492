using System.Globalization;

namespace Sandboxes.Resources.SandboxFile.Content;

/// <summary>How large a file may be.</summary>
internal static class FileLimit
{
    /// <summary>200 MB, counted in units of 1024: what surely is too large for an upload (prime-api 7.2).</summary>
    public const long Bytes = 200L * 1024 * 1024;

    /// <summary>What is wrong with a size; null when nothing is.</summary>
    public static string? Fault(long size) => size <= Bytes ? null
        : $"has {size.ToString(CultureInfo.InvariantCulture)} bytes, and at most 200 MB ({Bytes} bytes) can be uploaded: split it, or let a Command in the sandbox download it";
}

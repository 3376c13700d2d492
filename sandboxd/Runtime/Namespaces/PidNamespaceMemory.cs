namespace Sandboxd.Runtime.Namespaces;

/// <summary>Adds up the memory of all processes by their PID namespace, in one pass over /proc.</summary>
internal static class PidNamespaceMemory
{
    /// <summary>Bytes by the namespace's name (<c>pid:[4026532198]</c>), of the namespaces that are asked for.</summary>
    public static Dictionary<string, long> Measure(IReadOnlySet<string> namespaces)
    {
        var result = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (char.IsAsciiDigit(folder[^1]) && NamespaceOf(folder) is { } name && namespaces.Contains(name))
                result[name] = result.GetValueOrDefault(name) + ProcessMemory.Read(folder);
        }

        return result;
    }

    /// <summary>The name of a process's PID namespace; null when it cannot be told.</summary>
    public static string? NamespaceOf(string folder)
    {
        try
        {
            return new FileInfo(folder + "/ns/pid").LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The process ended meanwhile, or is another user's: not a sandbox of ours.
            return null;
        }
    }
}

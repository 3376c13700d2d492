namespace Sandboxes.SdkGenerator;

/// <summary>Finds what an earlier run wrote and this one does not: files with the generator's header alone.</summary>
internal static class GeneratedFolder
{
    public static IEnumerable<string> FindStale(string folder, IEnumerable<string> current)
    {
        var kept = current.Select(path => Path.GetFullPath(Path.Combine(folder, path))).ToHashSet(StringComparer.Ordinal);
        return List(folder).Where(path => !kept.Contains(Path.GetFullPath(path)));
    }

    /// <summary>Every generated file in <paramref name="folder"/>.</summary>
    public static IEnumerable<string> List(string folder) => !Directory.Exists(folder) ? [] : Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => File.ReadAllText(path).StartsWith(CodeWriter.Header, StringComparison.Ordinal));
}

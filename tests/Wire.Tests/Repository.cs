using System.Runtime.InteropServices;

namespace Sandboxes.Wire.Tests;

/// <summary>Where things are.</summary>
internal static class Repository
{
    private const string Binary = "pulumi-resource-sandboxes";

    public static string Root { get; } = FindRoot();

    /// <summary>The .NET that runs the tests, for a provider that was built and not published.</summary>
    public static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The published provider where it is up to date, as that is what users get; else the one built along with these tests.</summary>
    public static string Provider()
    {
        var name = OperatingSystem.IsWindows() ? Binary + ".exe" : Binary;
        var published = new FileInfo(Path.Combine(Root, "bin", name));
        if (published.Exists && published.LastWriteTimeUtc >= LastChange())
            return published.FullName;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(folder.Parent!.Parent!.FullName, Binary, folder.Name, name);
    }

    private static DateTime LastChange() => Directory
        .EnumerateFiles(Path.Combine(Root, "provider"), "*", SearchOption.AllDirectories)
        .Max(File.GetLastWriteTimeUtc);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sandboxes.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("the tests do not stand in the repository");
        return folder;
    }
}

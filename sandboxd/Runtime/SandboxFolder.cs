namespace Sandboxd.Runtime;

/// <summary>Removes what sandboxes wrote.</summary>
internal static class SandboxFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Removes a folder with all that is in it, following no link; folders that their owner may not enter are opened first.</summary>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (UnauthorizedAccessException) when (!OperatingSystem.IsWindows())
        {
            Open(new DirectoryInfo(folder));
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Open(DirectoryInfo folder)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.FullName, Owner);
        foreach (var inner in folder.EnumerateDirectories().Where(inner => inner.LinkTarget is null))
            Open(inner);
    }
}

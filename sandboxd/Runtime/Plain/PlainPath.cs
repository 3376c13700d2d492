using Sandboxd.State;

namespace Sandboxd.Runtime.Plain;

/// <summary>Maps a sandbox's paths into its folder.</summary>
internal static class PlainPath
{
    public static string Workspace(string root) => Path.Join(root, SandboxRecord.DiskMountPath);

    /// <summary>Where a process works: the sandbox's disk is in its folder, other paths are this machine's.</summary>
    public static string Folder(string root, string? path) => path switch
    {
        null => Workspace(root),
        _ when path == SandboxRecord.DiskMountPath || path.StartsWith(SandboxRecord.DiskMountPath + "/", StringComparison.Ordinal) => Path.Join(root, path),
        _ => path,
    };

    /// <summary>Where a file of the sandbox lies. Dots cannot leave the folder, and a link on the way is refused.</summary>
    public static string File(string root, string path)
    {
        // A rooted path has nothing above its root: full paths drop the dots that try.
        var inside = Path.Join(root, Path.GetFullPath(path));
        for (var at = inside; at.Length > root.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is not null)
                throw new SandboxFileException(FileFault.Refused, $"{path} leads through a symbolic link, which this runtime does not follow");
        }

        return inside;
    }
}

namespace Sandboxes.Clouds.Prime.Gateway.Files;

/// <summary>Paths of files in sandboxes.</summary>
internal static class FilePath
{
    /// <summary>Refuses a path that names no file.</summary>
    /// <exception cref="CloudException">Refused.</exception>
    public static void Check(string path)
    {
        if (!path.StartsWith('/') || path.EndsWith('/') || path.Contains('\0', StringComparison.Ordinal))
            throw new CloudException(CloudErrorKind.Refused, $"`{path.Replace('\0', '?')}` is not the path of a file in a sandbox: write it absolute and without a `/` at its end, such as `/app/config.json`.");
    }

    /// <summary>The error of a path that is taken by something else than a file.</summary>
    public static CloudException NotAFile(string action, string path, string kind) =>
        new(CloudErrorKind.Refused, $"could not {action}: `{path}` is {kind}. Name a file.");
}

using System.Globalization;

namespace Sandboxes.Clouds.Prime.Gateway.Files;

/// <summary>Hashes a file where it is; where the image cannot, it is downloaded and hashed here.</summary>
internal sealed class FindFile(ScriptRun scripts, DownloadFile download)
{
    private const string Script = """
        if [ -d "$1" ]; then echo directory
        elif [ -f "$1" ]; then
          if command -v sha256sum >/dev/null 2>&1; then h=$(sha256sum <"$1") && echo "file $(($(wc -c <"$1"))) ${h%% *}"
          else echo here; fi
        elif [ -e "$1" ]; then echo special
        else echo none; fi
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);

    /// <summary>Size and hash; null when there is no such file, or its sandbox has ended.</summary>
    public async Task<FileDigest?> RunAsync(string id, string path, CancellationToken cancel)
    {
        FilePath.Check(path);
        var action = $"hash {path} in sandbox {id}";
        try
        {
            var said = ShellLine.LastLine(await scripts.RunAsync(id, new(ShellLine.Of(Script, path), Limit), action, cancel));
            return said.Split(' ') switch
            {
                ["file", var size, { Length: 64 } hash] when long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) => new(bytes, hash),
                // Where commands and the file calls do not see the same files, as without isolation, the file calls decide.
                ["here"] or ["none"] => await DownloadAsync(id, path, cancel),
                ["directory"] => throw FilePath.NotAFile(action, path, "a directory"),
                ["special"] => throw FilePath.NotAFile(action, path, "a device, a pipe or a socket"),
                _ => throw ScriptRun.Unexpected(action, "not a hash"),
            };
        }
        catch (CloudException error) when (error.SandboxEnded)
        {
            return null;
        }
    }

    private async Task<FileDigest?> DownloadAsync(string id, string path, CancellationToken cancel)
    {
        using var hash = new HashSink();
        return await download.RunAsync(id, path, hash, cancel) ? hash.ToDigest() : null;
    }
}

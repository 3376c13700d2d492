namespace Sandboxes.Clouds.Prime.Gateway.Files;

/// <summary>Deletes a file; the API has no call for it.</summary>
internal sealed class DeleteFile(ScriptRun scripts)
{
    private const string Script = """
        if [ -d "$1" ] && [ ! -h "$1" ]; then echo directory
        elif [ -e "$1" ] || [ -h "$1" ]; then rm -f -- "$1" && echo deleted
        else echo none; fi
        """;

    /// <summary>False when there was none, or its sandbox has ended.</summary>
    public async Task<bool> RunAsync(string id, string path, CancellationToken cancel)
    {
        FilePath.Check(path);
        var action = $"delete {path} in sandbox {id}";
        try
        {
            return ShellLine.LastLine(await scripts.RunAsync(id, new(ShellLine.Of(Script, path), TimeSpan.FromSeconds(30)), action, cancel)) switch
            {
                "deleted" => true,
                "none" => false,
                "directory" => throw FilePath.NotAFile(action, path, "a directory"),
                _ => throw ScriptRun.Unexpected(action, "not `deleted`"),
            };
        }
        catch (CloudException error) when (error.SandboxEnded)
        {
            return false;
        }
    }
}

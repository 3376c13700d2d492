using System.Globalization;

namespace Sandboxd.Runtime.Namespaces;

/// <summary>Reads and writes files by processes inside the sandbox: what a path means there, it means here, and no more.</summary>
internal sealed class ShellFiles(Func<ProcessSpec, CancellationToken, Task<ISandboxProcess>> start) : ISandboxFiles
{
    public async Task<long> WriteAsync(string path, Stream content, long limit, CancellationToken cancel)
    {
        var partial = $"{path}.upload-{Guid.NewGuid():N}";
        try
        {
            var written = await WritePartialAsync(path, partial, content, limit, cancel);
            await RunAsync("mv -f -- \"$2\" \"$1\" || exit 23", path, partial);
            return written;
        }
        catch
        {
            await RunAsync("rm -f -- \"$2\"", path, partial);
            throw;
        }
    }

    public async Task<OpenedFile> OpenAsync(string path, FileRange range, CancellationToken cancel)
    {
        var process = await start(Script(Scripts.ReadFile, path, range.Offset.ToString(CultureInfo.InvariantCulture),
            range.Length?.ToString(CultureInfo.InvariantCulture) ?? ""), cancel);
        var first = await FirstLine.ReadAsync(process.Output, cancel);
        if (!long.TryParse(first, out var size))
        {
            using (process)
                throw FaultOf(await process.Exited, path);
        }

        var (offset, count) = range.In(size);
        return new OpenedFile(size, offset, count, process.Output, process);
    }

    private async Task<long> WritePartialAsync(string path, string partial, Stream content, long limit, CancellationToken cancel)
    {
        using var process = await start(Script(Scripts.WriteFile, path, partial) with { WithInput = true }, cancel);
        try
        {
            long written;
            await using (var input = process.Input!)
                written = await LimitedCopy.RunAsync(content, input, limit, path, cancel);
            return await process.Exited is var code and not 0 ? throw FaultOf(code, path) : written;
        }
        catch (IOException) when (process.Exited.IsCompleted)
        {
            // The writer inside gave up and closed its end; its exit code says why.
            throw FaultOf(await process.Exited, path);
        }
    }

    private async Task RunAsync(string script, string path, string partial)
    {
        using var process = await start(Script(script, path, partial), CancellationToken.None);
        if (await process.Exited is var code and not 0)
            throw FaultOf(code, path);
    }

    private static ProcessSpec Script(string text, params string[] arguments) =>
        new("/bin/sh", ["-c", text, "sh", .. arguments]) { WorkingDirectory = "/" };

    private static SandboxFileException FaultOf(int code, string path) => code switch
    {
        20 => new SandboxFileException(FileFault.NotFound, $"no such file: {path}"),
        21 => new SandboxFileException(FileFault.IsFolder, $"{path} is a directory"),
        22 => new SandboxFileException(FileFault.NotRegular, $"{path} is no regular file"),
        _ => new SandboxFileException(FileFault.Refused, $"{path} cannot be read or written (exit code {code})"),
    };
}

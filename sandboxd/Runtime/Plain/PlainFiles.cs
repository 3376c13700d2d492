namespace Sandboxd.Runtime.Plain;

/// <summary>Reads and writes files in the sandbox's folder.</summary>
internal sealed class PlainFiles(string root) : ISandboxFiles
{
    public async Task<long> WriteAsync(string path, Stream content, long limit, CancellationToken cancel)
    {
        var file = PlainPath.File(root, path);
        if (Directory.Exists(file))
            throw new SandboxFileException(FileFault.IsFolder, $"{path} is a directory");
        var partial = $"{file}.upload-{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            long written;
            await using (var stream = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
                written = await LimitedCopy.RunAsync(content, stream, limit, path, cancel);
            File.Move(partial, file, overwrite: true);
            return written;
        }
        catch (UnauthorizedAccessException error)
        {
            throw new SandboxFileException(FileFault.Refused, error.Message);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public Task<OpenedFile> OpenAsync(string path, FileRange range, CancellationToken cancel)
    {
        var file = PlainPath.File(root, path);
        if (Directory.Exists(file))
            throw new SandboxFileException(FileFault.IsFolder, $"{path} is a directory");
        if (!File.Exists(file))
            throw new SandboxFileException(FileFault.NotFound, $"no such file: {path}");
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var (start, count) = range.In(stream.Length);
        stream.Seek(start, SeekOrigin.Begin);
        return Task.FromResult(new OpenedFile(stream.Length, start, count, stream, stream));
    }
}

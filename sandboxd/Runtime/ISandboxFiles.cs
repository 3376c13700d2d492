namespace Sandboxd.Runtime;

/// <summary>The files of a sandbox, as its own processes see them. Paths cannot leave its root, by links or dots.</summary>
internal interface ISandboxFiles
{
    /// <summary>Writes a file whole, making its folders; at most <paramref name="limit"/> bytes. Nothing is left of a write that failed.</summary>
    Task<long> WriteAsync(string path, Stream content, long limit, CancellationToken cancel);

    /// <summary>Opens a part of a regular file. Throws <see cref="SandboxFileException"/>.</summary>
    Task<OpenedFile> OpenAsync(string path, FileRange range, CancellationToken cancel);
}

namespace Sandboxes.Clouds;

/// <summary>Files of sandboxes. Paths are absolute.</summary>
public interface ISandboxFiles
{
    /// <summary>Writes a file, making the directories it needs; at most 200 MB.</summary>
    Task UploadAsync(string sandboxId, string path, FileContent content, CancellationToken cancel);

    /// <summary>Hashes a file; null when there is none, or its sandbox has ended for good. A directory at the path is an error.</summary>
    Task<FileDigest?> FindFileAsync(string sandboxId, string path, CancellationToken cancel);

    /// <summary>Copies a file into a stream, chunk by chunk; false when there is none, or its sandbox has ended for good. A stream that cannot seek is not started over when the connection breaks.</summary>
    Task<bool> DownloadAsync(string sandboxId, string path, Stream destination, CancellationToken cancel);

    /// <summary>Reads text; null when there is no such file.</summary>
    /// <param name="sandboxId">The sandbox.</param>
    /// <param name="path">Absolute.</param>
    /// <param name="offset">First byte; a negative one counts from the end; null is the start.</param>
    /// <param name="length">Bytes to read, at least 1; null is all.</param>
    /// <param name="cancel">Ends the call.</param>
    Task<FileText?> ReadFileAsync(string sandboxId, string path, long? offset, long? length, CancellationToken cancel);

    /// <summary>Deletes a file; false when there was none, or its sandbox has ended for good. A directory at the path is an error.</summary>
    Task<bool> DeleteFileAsync(string sandboxId, string path, CancellationToken cancel);
}

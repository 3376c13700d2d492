using System.Security.Cryptography;
using System.Text;
using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Resources.SandboxFile.Content;

/// <summary>Content ready to be uploaded, with its hash. Files are read in passing, and never held in memory as a whole.</summary>
/// <param name="Content">How to read it.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Temporary">A file to delete afterwards; null for none.</param>
internal sealed record PreparedFile(FileContent Content, string Sha256, string? Temporary = null) : IDisposable
{
    /// <summary>Makes it ready: reads it once for its hash; what is remote is downloaded into a temporary file.</summary>
    /// <exception cref="ProviderException">There is no such content, or it is too large.</exception>
    /// <exception cref="CloudException">It cannot be downloaded.</exception>
    public static Task<PreparedFile> OfAsync(FileSource? source, OpenRemote open, CancellationToken cancel) => source switch
    {
        FileSource.Text text => TextAsync(text.Value, cancel),
        FileSource.Local local => LocalAsync(local.Path, null, cancel),
        FileSource.Remote remote => RemoteAsync(remote.Address, open, cancel),
        FileSource.Untold => throw Unusable("only the hash of its content is known, as after an import; write the content into the program"),
        _ => throw Unusable("it has neither content nor an asset to take it from"),
    };

    public void Dispose()
    {
        if (Temporary is not null)
            File.Delete(Temporary);
    }

    private static async Task<PreparedFile> TextAsync(string text, CancellationToken cancel)
    {
        await using var stream = new Utf8TextStream(text);
        return new PreparedFile(
            new FileContent(Encoding.UTF8.GetByteCount(text), _ => Task.FromResult<Stream>(new Utf8TextStream(text))),
            Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)));
    }

    private static async Task<PreparedFile> LocalAsync(string path, string? temporary, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(path);
        if (FileLimit.Fault(stream.Length) is { } fault)
            throw Unusable($"it {fault}");
        return new PreparedFile(
            new FileContent(stream.Length, _ => Task.FromResult<Stream>(File.OpenRead(path))),
            Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)),
            temporary);
    }

    private static async Task<PreparedFile> RemoteAsync(Uri address, OpenRemote open, CancellationToken cancel)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var remote = await open(address, cancel))
            await using (var file = File.OpenWrite(path))
                await CopyAsync(remote, file, cancel);
            return await LocalAsync(path, path, cancel);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Stops at the limit: whoever sends without an end fills no disk.</summary>
    private static async Task CopyAsync(Stream from, Stream to, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        for (int count; (count = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            total += count;
            if (FileLimit.Fault(total) is not null)
                throw Unusable($"what is downloaded for it is larger than 200 MB ({FileLimit.Bytes} bytes), which is the most that can be uploaded; let a Command in the sandbox download it");
            await to.WriteAsync(buffer.AsMemory(0, count), cancel);
        }
    }

    private static ProviderException Unusable(string why) => new(StatusCode.InvalidArgument, $"could not upload the file: {why}.");
}

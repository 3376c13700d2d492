using System.Security.Cryptography;
using System.Text;
using Sandboxes.Clouds;

namespace Sandboxes.Resources.Tests.Fakes;

/// <content>Files, by path; a look at an unknown sandbox finds none.</content>
internal sealed partial class FakeCloud
{
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public CloudException? FilesFail { get; set; }

    /// <summary>Opened and read once more than needed, as after a lost answer.</summary>
    public bool UploadsTwice { get; set; }

    public async Task UploadAsync(string sandboxId, string path, FileContent content, CancellationToken cancel)
    {
        Calls.Add("upload");
        cancel.CanBeCanceled.ShouldBeFalse();
        Fail();
        for (var tries = UploadsTwice ? 2 : 1; tries > 0; tries--)
        {
            using var copy = new MemoryStream();
            await using var stream = await content.Open(cancel);
            await stream.CopyToAsync(copy, cancel);
            Files[path] = copy.ToArray();
            copy.Length.ShouldBe(content.Length);
        }
    }

    public Task<FileDigest?> FindFileAsync(string sandboxId, string path, CancellationToken cancel)
    {
        Calls.Add("digest");
        Fail();
        return Task.FromResult(Files.TryGetValue(path, out var bytes)
            ? new FileDigest(bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))
            : null);
    }

    public async Task<bool> DownloadAsync(string sandboxId, string path, Stream destination, CancellationToken cancel)
    {
        Calls.Add("download");
        Fail();
        if (!Files.TryGetValue(path, out var bytes))
            return false;
        await destination.WriteAsync(bytes, cancel);
        return true;
    }

    public Task<FileText?> ReadFileAsync(string sandboxId, string path, long? offset, long? length, CancellationToken cancel)
    {
        Calls.Add($"read {offset} {length}");
        Fail();
        return Task.FromResult(Files.TryGetValue(path, out var bytes)
            ? new FileText(Encoding.UTF8.GetString(bytes), bytes.Length, null, null)
            : null);
    }

    public Task<bool> DeleteFileAsync(string sandboxId, string path, CancellationToken cancel)
    {
        Calls.Add("delete-file");
        Fail();
        return Task.FromResult(Files.Remove(path));
    }

    private void Fail()
    {
        if (FilesFail is { } failure)
            throw failure;
    }
}

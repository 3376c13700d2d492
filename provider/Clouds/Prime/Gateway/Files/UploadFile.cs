using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway.Files;

/// <summary>The gateway's <c>POST upload</c>: streamed, and read from its start for every try (prime-api 7.2).</summary>
internal sealed class UploadFile(FileRequests requests, Random random)
{
    /// <summary>Most bytes of a file.</summary>
    public const long MaxBytes = 200L * 1024 * 1024;

    /// <summary>Writes the file.</summary>
    public async Task RunAsync(string id, string path, FileContent content, CancellationToken cancel)
    {
        FilePath.Check(path);
        var action = $"upload {path} to sandbox {id}";
        if (content.Length > MaxBytes)
            throw new CloudException(CloudErrorKind.Refused, $"could not {action}: it has {content.Length} bytes, and at most {MaxBytes} (200 MB) can be uploaded. Split it, or let a command in the sandbox download it.");
        var multipart = MultipartFile.Of(content, random);
        var query = $"path={Uri.EscapeDataString(path)}&sandbox_id={Uri.EscapeDataString(id)}";
        var request = new CloudRequest(HttpMethod.Post, $"gateway/{id}/upload", $"/upload?{query}", action, RequestEffect.Repeatable)
        {
            Stream = multipart.Body,
            Headers = [new("Content-Type", multipart.ContentType)],
            Timeout = FileRequests.LimitOf(content.Length),
            NextSteps = new Dictionary<int, string> { [413] = "At most 200 MB can be uploaded: split it, or let a command in the sandbox download it." },
        };
        await requests.SendAsync(id, request, [], (_, answer) => answer.Status, cancel);
    }
}
